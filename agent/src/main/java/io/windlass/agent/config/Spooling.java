package io.windlass.agent.config;

import io.windlass.settings.ByteSize;
import io.windlass.settings.Default;
import java.time.Duration;

/// How much is kept for a gateway that does not acknowledge; the oldest goes first.
public record Spooling(@Default("64MiB") ByteSize maxBytes, @Default("14d") Duration maxAge) {
    public Spooling {
        if (maxBytes.bytes() < 1) throw new IllegalArgumentException("max_bytes is not positive");
        Polling.requirePositive("max_age", maxAge);
    }
}
