package io.windlass.agent.publish;

/// So many a second, a quarter of a second's worth at once.
final class Pace {
    private final double perNano;
    private final double most;
    private double allowance;
    private long since;

    Pace(int perSecond) {
        this.perNano = perSecond / 1e9;
        this.most = Math.max(1, perSecond / 4.0);
    }

    /// Nothing is allowed before the given time.
    void startAt(long nanos) {
        since = nanos;
        allowance = 0;
    }

    /// How many are allowed now.
    int allowed(long nowNanos) {
        long passed = nowNanos - since;
        if (passed > 0) {
            allowance = Math.min(most, allowance + passed * perNano);
            since = nowNanos;
        }
        return (int) allowance;
    }

    void used(int count) {
        allowance -= count;
    }
}
