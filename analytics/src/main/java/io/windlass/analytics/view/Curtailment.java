package io.windlass.analytics.view;

import java.time.Instant;

/// A curtailment under way.
public record Curtailment(Instant since, Cause cause) {
    public enum Cause {
        GRID
    }
}
