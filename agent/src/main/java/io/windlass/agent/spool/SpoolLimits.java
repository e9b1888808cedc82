package io.windlass.agent.spool;

import java.time.Duration;

/// How much a spool may hold; the oldest goes first.
///
/// @param maxBytes on the disk, or in memory for a spool without one
/// @param maxAge by the samples' own timestamps: plant time
/// @param maxHeap bytes in memory, for what the disk has not taken
public record SpoolLimits(long maxBytes, Duration maxAge, long maxHeap) {
    public SpoolLimits {
        if (maxBytes < 1) throw new IllegalArgumentException("max_bytes is not positive");
        if (!maxAge.isPositive()) throw new IllegalArgumentException("max_age is not positive");
        if (maxHeap < 1) throw new IllegalArgumentException("no heap for the spool");
    }
}
