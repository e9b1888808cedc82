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
    CORRECTED;

    private static final double GOOD_FROM = 0.95;
    private static final double PARTIAL_FROM = 0.8;

    /// The flag for a coverage of 0..1.
    public static Flag ofCoverage(double coverage) {
        if (coverage >= GOOD_FROM) return GOOD;
        return coverage >= PARTIAL_FROM ? PARTIAL : POOR;
    }
}
