package io.windlass.simulator.plant;

import java.util.OptionalDouble;

/// What a turbine makes and could make at an instant; empty is not known, never zero.
public record Output(
        Status status, OptionalDouble watts, OptionalDouble availableWatts, Limits limits) {
    /// Nothing is known.
    public static final Output UNKNOWN =
            new Output(Status.UNKNOWN, OptionalDouble.empty(), OptionalDouble.empty(), Limits.NONE);
}
