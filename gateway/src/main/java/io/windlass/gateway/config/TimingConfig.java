package io.windlass.gateway.config;

import io.windlass.analytics.plant.Timing;
import io.windlass.settings.Default;
import java.time.Duration;

/// How event time is cut and waited for; see [Timing].
public record TimingConfig(
        @Default("2m") Duration lateness,
        @Default("60s") Duration maxHold,
        @Default("1m") Duration interval) {
    public TimingConfig {
        var _ = new Timing(lateness, maxHold, interval);
    }

    Timing timing() {
        return new Timing(lateness, maxHold, interval);
    }
}
