package io.windlass.transport.mqtt;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: doubling up to a limit, with jitter, so that a fleet
/// does not come back in step. Not for concurrent use.
public final class Backoff {
    private final Duration first;
    private final Duration most;
    private final RandomGenerator random;
    private Duration ceiling;

    public Backoff(Duration first, Duration most, RandomGenerator random) {
        if (!first.isPositive() || most.compareTo(first) < 0)
            throw new IllegalArgumentException("back-off from " + first + " to " + most);
        this.first = first;
        this.most = most;
        this.random = random;
        this.ceiling = first;
    }

    /// Between half of and all of the present limit, which then doubles.
    public Duration next() {
        var wait = ceiling.dividedBy(2).plusNanos(random.nextLong(ceiling.toNanos() / 2 + 1));
        var doubled = ceiling.multipliedBy(2);
        ceiling = doubled.compareTo(most) < 0 ? doubled : most;
        return wait;
    }

    /// After a success: begin small again.
    public void reset() {
        ceiling = first;
    }
}
