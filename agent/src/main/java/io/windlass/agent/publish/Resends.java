package io.windlass.agent.publish;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When a sample that is not acknowledged is due again: after 10 s, then 20, 40 … 300 s. All that
/// wait equally long stand in one queue, so each queue is in order of time.
final class Resends {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final List<Wait> waits = new ArrayList<>();

    Resends() {
        for (var time = FIRST; time.compareTo(LONGEST) < 0; time = time.multipliedBy(2))
            waits.add(new Wait(time.toNanos(), new ArrayDeque<>()));
        waits.add(new Wait(LONGEST.toNanos(), new ArrayDeque<>()));
    }

    /// Takes note that a sample was sent for the nth time, counted from 0.
    void sent(long offset, int times, long nowNanos) {
        int level = Math.min(times, waits.size() - 1);
        var wait = waits.get(level);
        wait.queue().add(new Due(offset, level, nowNanos + wait.nanos()));
    }

    /// Takes out one that is due, if any is.
    Optional<Due> next(long nowNanos) {
        for (var wait : waits) {
            var head = wait.queue().peek();
            if (head != null && nowNanos - head.atNanos() >= 0)
                return Optional.of(wait.queue().remove());
        }
        return Optional.empty();
    }

    void clear() {
        waits.forEach(wait -> wait.queue().clear());
    }

    /// A sample to be sent again.
    ///
    /// @param times how often it had been sent before the last time
    record Due(long offset, int times, long atNanos) {}

    private record Wait(long nanos, ArrayDeque<Due> queue) {}
}
