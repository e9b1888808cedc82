package io.windlass.analytics.meter;

/// What the export counters of turbines counted. A step from one reading to the next is booked when
/// it is read, so that sums over time and turbines are exact. Energies in mWh.
///
/// @param exported by all steps
/// @param seen how much time the steps cover, in the weight of coverage (kW·ms)
/// @param compared by the steps over which the power was known throughout
/// @param integral the same by power over time
public record Metered(long exported, long seen, long compared, long integral) {
    public static final Metered NONE = new Metered(0, 0, 0, 0);

    /// Of the counter.
    private static final double FAR = 0.02;

    public Metered plus(Metered other) {
        return new Metered(
                exported + other.exported,
                seen + other.seen,
                compared + other.compared,
                integral + other.integral);
    }

    /// True when counter and power differ by more than 2 %. Ask it of an hour or more: counters are
    /// coarse.
    public boolean disagrees() {
        return Math.abs(compared - integral) > FAR * compared;
    }
}
