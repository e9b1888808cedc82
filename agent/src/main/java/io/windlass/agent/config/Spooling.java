package io.windlass.agent.config;

import io.windlass.settings.ByteSize;
import io.windlass.settings.Default;
import java.time.Duration;

/// How much is kept for a gateway that does not acknowledge; the oldest goes first.
///
/// @param maxBytes on the disk; without `state_dir` the spool is in memory, and half the heap is
///   the most
/// @param commit how old a sample gets before it is on the disk; zero = it is there before it is
///   sent
public record Spooling(
        @Default("1GiB") ByteSize maxBytes,
        @Default("14d") Duration maxAge,
        @Default("1s") Duration commit) {
    public Spooling {
        if (commit.isNegative()) throw new IllegalArgumentException("commit is negative");
        if (maxBytes.bytes() < 1) throw new IllegalArgumentException("max_bytes is not positive");
        Polling.requirePositive("max_age", maxAge);
    }
}
