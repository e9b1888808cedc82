package io.windlass.analytics.energy;

/// What a figure is worth. A figure carries a set of these; GOOD, PARTIAL and POOR exclude each
/// other.
public enum Flag {
    /// At least 95 % was seen.
    GOOD,
    /// 80 to 95 % was seen.
    PARTIAL,
    /// Less than 80 % was seen: no headline, no alarm changes.
    POOR,
    /// Scaled up from what was seen, or reckoned by a design figure.
    ESTIMATED,
    /// More may still come in time.
    PROVISIONAL,
    /// Replaces an earlier figure of the same interval.
    REVISED,
    /// A limit changed within the last minute.
    RAMP,
    /// Mended from another source, such as an energy counter.
    CORRECTED,
    /// The reported available power has been more than 15 % of rated away from the curve for 10
    /// min.
    SUSPECT,
    /// The anemometer repeats itself and was not used.
    FROZEN,
    /// Power has been above the limit by more than 5 % of rated for 3 min.
    LIMIT_NOT_FOLLOWED,
    /// Most turbines make much less than they could, and nobody says why. In no number.
    PROBABLE_CURTAILMENT,
    /// Energy counters and power differ by more than 2 %.
    METER_DIFFERS;

    private static final double GOOD_FROM = 0.95;
    private static final double PARTIAL_FROM = 0.8;

    /// The flag for a coverage of 0..1.
    public static Flag ofCoverage(double coverage) {
        if (coverage >= GOOD_FROM) return GOOD;
        return coverage >= PARTIAL_FROM ? PARTIAL : POOR;
    }
}
