package io.windlass.agent.spool;

import java.time.Duration;

/// How much a spool may hold; the oldest goes first.
///
/// @param maxAge by the samples' own timestamps: plant time
public record SpoolLimits(long maxBytes, Duration maxAge) {
    public SpoolLimits {
        if (maxBytes < 1) throw new IllegalArgumentException("max_bytes is not positive");
        if (!maxAge.isPositive()) throw new IllegalArgumentException("max_age is not positive");
    }
}
