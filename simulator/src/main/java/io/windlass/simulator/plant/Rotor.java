package io.windlass.simulator.plant;

import java.util.OptionalDouble;

/// Pitch, rotor speed and nacelle temperature that fit the power.
final class Rotor {
    private static final double FEATHERED_DEGREES = 89;
    private static final double FINE_DEGREES = -1;
    private static final double SLOWEST_RPM = 6;
    private static final double FASTEST_RPM = 15.5;
    private static final double HELD_BACK_DEGREES = 24;

    private Rotor() {}

    /// At a load and an availability of 0..1 of rated power.
    static Motion motion(double load, double available, double outsideCelsius) {
        boolean turning = load > 0;
        double spilled = available > 0 ? Math.max(0, 1 - load / available) : 0;
        double pitch = FINE_DEGREES + HELD_BACK_DEGREES * spilled;
        double rpm = SLOWEST_RPM + (FASTEST_RPM - SLOWEST_RPM) * Math.cbrt(Math.min(1, load));
        return new Motion(
                OptionalDouble.of(turning ? pitch : FEATHERED_DEGREES),
                OptionalDouble.of(turning ? rpm : 0),
                OptionalDouble.of(outsideCelsius + 8 + 12 * load));
    }
}
