package io.windlass.gateway.embedded;

import io.windlass.settings.Default;
import java.nio.file.Path;
import java.time.Duration;

/// Where the embedded store lies and how long it keeps what.
///
/// @param keepReadings of event time; older readings are refused and removed
/// @param keepFigures the same for computed intervals
public record EmbeddedSettings(
        @Default("windlass.db") Path file,
        @Default("7d") Duration keepReadings,
        @Default("400d") Duration keepFigures) {
    private static final Duration LEAST = Duration.ofHours(1);

    public EmbeddedSettings {
        if (keepReadings.compareTo(LEAST) < 0)
            throw new IllegalArgumentException("keep_readings: less than an hour");
        if (keepFigures.compareTo(keepReadings) < 0)
            throw new IllegalArgumentException("keep_figures: shorter than keep_readings");
    }
}
