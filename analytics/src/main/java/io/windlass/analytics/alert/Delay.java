package io.windlass.analytics.alert;

import io.windlass.analytics.alert.Thresholds.Delays;
import java.time.Duration;

/// Turns on after so many evaluations in a row that say so, and off likewise. "For 2 min" is two
/// evaluations, a minute apart.
record Delay(int on, int off) {
    static Delay of(Delays delays, Duration every) {
        return new Delay(count(delays.onFor(), every), count(delays.offFor(), every));
    }

    /// Whether it is on, and how many evaluations in a row have said that it should turn.
    record Counter(boolean active, int streak) {
        static final Counter IDLE = new Counter(false, 0);
    }

    Counter next(Counter counter, Verdict verdict) {
        if (verdict == Verdict.HELD) return counter;
        var turns = counter.active() ? Verdict.OFF : Verdict.ON;
        if (verdict != turns) return new Counter(counter.active(), 0);
        int streak = counter.streak() + 1;
        return streak < (counter.active() ? off : on)
                ? new Counter(counter.active(), streak)
                : new Counter(!counter.active(), 0);
    }

    private static int count(Duration span, Duration every) {
        return (int) Math.max(1, Math.ceilDiv(span.toMillis(), every.toMillis()));
    }
}
