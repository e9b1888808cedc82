package io.windlass.simulator.replay;

import io.windlass.simulator.plant.Energy;
import io.windlass.simulator.plant.Limits;
import io.windlass.simulator.plant.Motion;
import io.windlass.simulator.plant.Output;
import io.windlass.simulator.plant.Status;
import io.windlass.simulator.plant.Surroundings;
import io.windlass.simulator.plant.Turbine;
import java.time.Instant;
import java.util.OptionalDouble;

/// A turbine that makes again what it once made. What was not recorded is not known.
final class ReplayedTurbine implements Turbine {
    private final String id;
    private final double ratedWatts;
    private final Track track;

    ReplayedTurbine(String id, double ratedWatts, Track track) {
        this.id = id;
        this.ratedWatts = ratedWatts;
        this.track = track;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public double ratedWatts() {
        return ratedWatts;
    }

    @Override
    public Output output(Instant at) {
        return track.at(at)
                .filter(row -> row.watts().isPresent())
                .map(row -> output(row.watts()))
                .orElse(Output.UNKNOWN);
    }

    private static Output output(OptionalDouble watts) {
        var status = watts.orElse(0) > 0 ? Status.RUN : Status.CALM;
        return new Output(status, watts, OptionalDouble.empty(), Limits.NONE);
    }

    @Override
    public Surroundings surroundings(Instant at) {
        var wind = track.at(at).map(Row::metresPerSecond).orElse(OptionalDouble.empty());
        return new Surroundings(wind, OptionalDouble.empty(), OptionalDouble.empty());
    }

    @Override
    public Motion motion(Instant at) {
        return Motion.UNKNOWN;
    }

    @Override
    public Energy energy(Instant at) {
        var counted = track.energy(at);
        return new Energy(counted.exported(), counted.imported());
    }
}
