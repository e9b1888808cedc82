package io.windlass.simulator.plant;

import java.util.OptionalDouble;

/// The limits in force: the grid's as a fraction of rated power, the turbine's own in watts.
public record Limits(OptionalDouble gridRatio, OptionalDouble ownWatts) {
    public static final Limits NONE = new Limits(OptionalDouble.empty(), OptionalDouble.empty());

    /// The most these limits allow.
    double lowestWatts(double ratedWatts) {
        return Math.min(gridRatio.orElse(1) * ratedWatts, ownWatts.orElse(ratedWatts));
    }
}
