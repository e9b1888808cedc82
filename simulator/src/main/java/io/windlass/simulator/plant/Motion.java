package io.windlass.simulator.plant;

import java.util.OptionalDouble;

/// How a turbine holds itself; empty is not known.
public record Motion(
        OptionalDouble pitchDegrees, OptionalDouble rotorRpm, OptionalDouble nacelleCelsius) {
    public static final Motion UNKNOWN =
            new Motion(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
}
