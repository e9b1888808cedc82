package io.windlass.simulator.plant;

/// A part of a repeating cycle, entered and left by a ramp. All spans in seconds.
record Pulse(double every, double offset, double lasts, double ramp) {
    boolean covers(double seconds) {
        return into(seconds) < lasts;
    }

    /// 0 outside, rising to 1 within the ramp, falling to 0 in the ramp before its end.
    double depth(double seconds) {
        double into = into(seconds);
        if (into >= lasts) return 0;
        return ramp == 0 ? 1 : Math.min(1, Math.min(into, lasts - into) / ramp);
    }

    private double into(double seconds) {
        double since = seconds - offset;
        return since - Math.floor(since / every) * every;
    }
}
