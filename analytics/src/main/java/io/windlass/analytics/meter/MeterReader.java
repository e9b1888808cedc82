package io.windlass.analytics.meter;

/// Follows the export counter of one turbine beside its power.
public final class MeterReader {
    private static final double MILLI = 1000;
    private static final double MILLIS_PER_HOUR = 3_600_000;

    /// Of rated power: no machine makes more, and counters are coarse.
    private static final double MOST = 1.2;

    private static final double COARSE_WH = 10_000;

    private final double ratedWatts;
    private boolean read;
    private long readAt;
    private double count;
    private double integral;
    private long integralMillis;

    /// @param ratedWatts bounds what can have been counted
    public MeterReader(double ratedWatts) {
        this.ratedWatts = ratedWatts;
    }

    /// Takes the counter, in Wh, as held now; in order of time, before the power of that time.
    ///
    /// @param weight of the turbine in coverage
    public Metered observe(double wattHours, long at, long weight) {
        if (read && at <= readAt) return Metered.NONE;
        var metered = read ? step(wattHours, at, weight) : Metered.NONE;
        read = true;
        readAt = at;
        count = wattHours;
        integral = 0;
        integralMillis = 0;
        return metered;
    }

    private Metered step(double wattHours, long at, long weight) {
        long millis = at - readAt;
        double most = MOST * ratedWatts * millis / MILLIS_PER_HOUR + COARSE_WH;
        var step = Step.of(count, wattHours, Double.POSITIVE_INFINITY, most);
        if (step.kind() == Step.Kind.JUMP) return Metered.NONE;
        long exported = Math.round(step.count() * MILLI);
        boolean whole = step.kind() == Step.Kind.OK && integralMillis == millis;
        return new Metered(
                exported,
                weight * millis,
                whole ? exported : 0,
                whole ? Math.round(integral / MILLIS_PER_HOUR) : 0);
    }

    /// Takes the power that was made for a while, in mW.
    public void made(long milliwatts, long millis) {
        integral += (double) milliwatts * millis;
        integralMillis += millis;
    }

    public MeterState state() {
        return new MeterState(read, readAt, count, integral, integralMillis);
    }

    public void restore(MeterState state) {
        read = state.read();
        readAt = state.readAt();
        count = state.count();
        integral = state.integral();
        integralMillis = state.integralMillis();
    }

    /// As a plain value.
    public record MeterState(
            boolean read, long readAt, double count, double integral, long integralMillis) {}
}
