package io.windlass.analytics.period;

import io.windlass.analytics.time.Window;
import java.time.Instant;

/// A window of some grain, of which what lies before an instant is settled.
record Cut(Grain grain, Window window, Instant settledUntil) {
    boolean open() {
        return settledUntil.isBefore(window.end());
    }

    /// The part that is settled.
    Window settled() {
        return open() ? new Window(window.start(), settledUntil) : window;
    }
}
