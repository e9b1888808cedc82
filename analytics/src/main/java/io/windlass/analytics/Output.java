package io.windlass.analytics;

import java.time.Instant;

/// What the engine answers.
public sealed interface Output {
    /// An interval has ended and its lateness has passed.
    record Closed(Interval interval) implements Output {}

    /// A sample came too late for the intervals in `[from, to)`: the host shall feed the stored
    /// readings, from [io.windlass.analytics.plant.Timing#lookback] before `from`, to a fresh
    /// engine and store what it closes as the next revision.
    record Recompute(Scope scope, Instant from, Instant to) implements Output {}
}
