package io.windlass.simulator.plant;

import java.util.Optional;
import java.util.OptionalDouble;

/// What holds one turbine back besides the wind.
record Controls(PulsedLimit grid, Optional<PulsedLimit> own, Faults faults) {
    Limits limits(double seconds, double ratedWatts) {
        return new Limits(grid.ratio(seconds), ownWatts(seconds, ratedWatts));
    }

    private OptionalDouble ownWatts(double seconds, double ratedWatts) {
        if (own.isEmpty()) return OptionalDouble.empty();
        var ratio = own.get().ratio(seconds);
        return ratio.isEmpty() ? ratio : OptionalDouble.of(ratio.getAsDouble() * ratedWatts);
    }
}
