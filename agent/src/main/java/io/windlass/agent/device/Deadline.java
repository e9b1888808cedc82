package io.windlass.agent.device;

import java.time.Duration;

/// Until when something must be done, by the monotonic clock.
public record Deadline(long nanoTime) {
    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /// The sooner of the two.
    public Deadline atMost(Deadline other) {
        return nanoTime - other.nanoTime <= 0 ? this : other;
    }

    public boolean passed() {
        return !left().isPositive();
    }

    public Duration left() {
        return Duration.ofNanos(nanoTime - System.nanoTime());
    }

    /// At least 1, since sockets take 0 for "for ever".
    public int leftMillis() {
        return Math.clamp(left().toMillis(), 1, Integer.MAX_VALUE);
    }
}
