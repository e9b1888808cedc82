package io.windlass.simulator.plant;

import java.util.function.DoubleUnaryOperator;

/// Stops a turbine at cut-out and lets it return only below a lower speed.
///
/// The memory this needs is looked up in the wind's own past, so that any instant can be computed.
final class StormGuard {
    static final double CUT_OUT = 25;
    static final double BACK = 22;

    private static final int LOOKS = 180;
    private static final double LOOK_SECONDS = 10;

    private StormGuard() {}

    /// Whether the turbine stands still in the storm, given the wind by second.
    static boolean stopped(DoubleUnaryOperator wind, double seconds) {
        double speed = wind.applyAsDouble(seconds);
        // past instants lie on a grid, so that neighbouring instants see the same past
        double last = Math.floor(seconds / LOOK_SECONDS) * LOOK_SECONDS;
        for (int look = 0; look < LOOKS; look++) {
            if (speed >= CUT_OUT) return true;
            if (speed <= BACK) return false;
            speed = wind.applyAsDouble(last - look * LOOK_SECONDS);
        }
        return false;
    }
}
