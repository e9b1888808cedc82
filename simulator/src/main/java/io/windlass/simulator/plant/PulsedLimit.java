package io.windlass.simulator.plant;

import java.util.OptionalDouble;

/// A power limit that comes and goes: a fraction of rated power, in steps of 0.1 % as controllers
/// hold it, so that what the register says is exactly what the turbine obeys.
record PulsedLimit(Pulse pulse, double level) {
    private static final double STEPS = 1000;

    /// The limit while it is in force, 0..1.
    OptionalDouble ratio(double seconds) {
        if (!pulse.covers(seconds)) return OptionalDouble.empty();
        double ratio = 1 - (1 - level) * pulse.depth(seconds);
        return OptionalDouble.of(Math.rint(ratio * STEPS) / STEPS);
    }
}
