package io.windlass.agent.config;

import io.windlass.settings.Default;

/// How what was missed is sent again.
///
/// @param rate samples per second, beside the live ones
public record Replay(@Default("500") int rate) {
    public Replay {
        if (rate < 1) throw new IllegalArgumentException("rate is not positive");
    }
}
