package io.windlass.simulator.plant;

import java.util.function.DoubleUnaryOperator;

/// Stops a turbine at cut-out and lets it return only below a lower speed.
///
/// The memory this needs is looked up in the wind's own past, so that any instant can be computed.
final class StormGuard {
    static final double CUT_OUT = 25;
    static final double BACK = 22;

    private static final int LONGEST_LOOK_SECONDS = 1800;

    private StormGuard() {}

    /// Whether the turbine stands still in the storm, given the wind by second.
    static boolean stopped(DoubleUnaryOperator wind, double seconds) {
        for (int back = 0; back <= LONGEST_LOOK_SECONDS; back++) {
            // past instants lie on whole seconds, so that neighbouring instants agree
            double speed = wind.applyAsDouble(back == 0 ? seconds : Math.floor(seconds) - back + 1);
            if (speed >= CUT_OUT) return true;
            if (speed <= BACK) return false;
        }
        return false;
    }
}
