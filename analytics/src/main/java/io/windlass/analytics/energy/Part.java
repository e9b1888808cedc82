package io.windlass.analytics.energy;

/// How much was seen of what there was to see. Adds up over devices and over time: both weigh.
///
/// Turbines weigh by rated power (kW·ms), PDUs by count (ms).
public record Part(long seen, long expected) {
    public static final Part NONE = new Part(0, 0);

    public Part {
        if (seen < 0 || seen > expected)
            throw new IllegalArgumentException("seen " + seen + " of " + expected);
    }

    public Part plus(Part other) {
        return new Part(seen + other.seen, expected + other.expected);
    }

    /// 0..1; 1 where there was nothing to see.
    public double fraction() {
        return expected == 0 ? 1 : (double) seen / expected;
    }

    /// True when there was something to see, and none of it was.
    public boolean blind() {
        return seen == 0 && expected > 0;
    }
}
