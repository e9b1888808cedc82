package io.windlass.gateway.embedded;

import io.windlass.gateway.store.Schema.Keeps;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// From when on rows are kept, and when it is time to remove older ones. Belongs to the writer.
final class Retention {
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final EmbeddedSettings settings;
    private final InstantSource clock;
    private Instant nextRemoval = Instant.MIN;

    Retention(EmbeddedSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// The earliest instant that is kept.
    Instant floor(Keeps what) {
        return clock.instant()
                .minus(
                        switch (what) {
                            case READINGS -> settings.keepReadings();
                            case FIGURES -> settings.keepFigures();
                        });
    }

    /// True once in a while.
    boolean isDue() {
        var now = clock.instant();
        if (now.isBefore(nextRemoval)) return false;
        nextRemoval = now.plus(EVERY);
        return true;
    }
}
