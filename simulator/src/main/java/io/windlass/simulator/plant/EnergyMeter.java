package io.windlass.simulator.plant;

import java.util.function.DoubleUnaryOperator;

/// Counts a turbine's energy by trapezoids between whole seconds, whoever polls it and however
/// often.
///
/// It starts at midnight (UTC) of the day it is first read, so a restart on the same day finds the
/// same counters; on a later day they have moved on by at least what the turbine can have made.
final class EnergyMeter {
    private static final double JOULES_PER_WATT_HOUR = 3600;

    private final DoubleUnaryOperator wattsBySecond;
    private final double ratedWatts;
    private final double standbyWatts;
    private boolean started;
    private double second;
    private double watts;
    private double exportedJoules;
    private double importedJoules;

    EnergyMeter(DoubleUnaryOperator wattsBySecond, double ratedWatts, double standbyWatts) {
        this.wattsBySecond = wattsBySecond;
        this.ratedWatts = ratedWatts;
        this.standbyWatts = standbyWatts;
    }

    /// The counters; for an instant before the last one read, as they were then or a little later.
    synchronized Energy at(double seconds) {
        if (!started) start(Math.floor(seconds / Seconds.DAY) * Seconds.DAY);
        while (second + 1 <= seconds) step();
        double part = Math.max(0, seconds - second);
        double now = wattsBySecond.applyAsDouble(second + part);
        return new Energy(
                (exportedJoules + part * mean(watts, now)) / JOULES_PER_WATT_HOUR,
                (importedJoules + part * mean(-watts, -now)) / JOULES_PER_WATT_HOUR);
    }

    private void start(double midnight) {
        started = true;
        second = midnight;
        watts = wattsBySecond.applyAsDouble(midnight);
        exportedJoules = Math.max(0, midnight) * ratedWatts;
        importedJoules = Math.max(0, midnight) * standbyWatts;
    }

    private void step() {
        double next = wattsBySecond.applyAsDouble(second + 1);
        exportedJoules += mean(watts, next);
        importedJoules += mean(-watts, -next);
        second++;
        watts = next;
    }

    private static double mean(double before, double after) {
        return (Math.max(0, before) + Math.max(0, after)) / 2;
    }
}
