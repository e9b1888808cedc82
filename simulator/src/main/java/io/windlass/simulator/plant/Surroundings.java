package io.windlass.simulator.plant;

import java.util.OptionalDouble;

/// What a turbine's instruments see of the weather; empty is not known.
public record Surroundings(
        OptionalDouble metresPerSecond, OptionalDouble celsius, OptionalDouble pascals) {}
