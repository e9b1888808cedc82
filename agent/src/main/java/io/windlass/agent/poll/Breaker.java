package io.windlass.agent.poll;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Decides when a device that does not answer is asked again: after three failures in a row it
/// rests 1, 2, 4 … seconds, each time within a fifth of that, up to a longest rest.
final class Breaker {
    private static final int PATIENCE = 3;
    private static final long FIRST_REST = Duration.ofSeconds(1).toNanos();

    private final long longestRest;
    private final RandomGenerator random;
    private int failures;
    private long askAt;

    Breaker(Duration longestRest, RandomGenerator random) {
        this.longestRest = longestRest.toNanos();
        this.random = random;
    }

    void answered() {
        failures = 0;
    }

    void failed(long nowNanos) {
        failures++;
        if (open()) askAt = nowNanos + rest();
    }

    /// True while the device rests between probes.
    boolean open() {
        return failures >= PATIENCE;
    }

    /// True if it failed lately, so that it may well fail again.
    boolean doubtful() {
        return failures > 0;
    }

    /// True when a resting device may be asked once.
    boolean due(long nowNanos) {
        return nowNanos - askAt >= 0;
    }

    /// How often the device has been probed while resting.
    int probes() {
        return Math.max(0, failures - PATIENCE);
    }

    /// Ends the rest: something else on the bus came back.
    void wake(long nowNanos) {
        askAt = nowNanos;
    }

    private long rest() {
        int doublings = Math.min(failures - PATIENCE, 20);
        double jitter = 0.8 + 0.4 * random.nextDouble();
        return (long) (Math.min(FIRST_REST << doublings, longestRest) * jitter);
    }
}
