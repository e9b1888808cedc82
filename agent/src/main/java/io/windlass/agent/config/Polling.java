package io.windlass.agent.config;

import io.windlass.settings.Default;
import java.time.Duration;

/// How devices are polled unless they say otherwise.
///
/// @param every in plant time
/// @param timeout of one request, in real time
public record Polling(@Default("1s") Duration every, @Default("1s") Duration timeout) {
    public Polling {
        requirePositive("every", every);
        requirePositive("timeout", timeout);
    }

    static void requirePositive(String key, Duration duration) {
        if (!duration.isPositive()) throw new IllegalArgumentException(key + " is not positive");
    }
}
