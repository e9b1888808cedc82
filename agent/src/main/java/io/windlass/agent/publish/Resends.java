package io.windlass.agent.publish;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When a sample that is not acknowledged is due again: after 10 s, then 20, 40 … 300 s. All that
/// wait equally long stand in one queue, so each queue is in order of time. What was sent in one go
/// stands together: hours without an acknowledgement must not fill the memory.
final class Resends {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final long TOGETHER = Duration.ofMillis(250).toNanos();

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
        var due = new Due(offset, offset, level, nowNanos + wait.nanos());
        var last = wait.queue().peekLast();
        if (last != null && last.isContinuedBy(due)) {
            wait.queue().removeLast();
            due = new Due(last.first(), offset, level, last.atNanos());
        }
        wait.queue().addLast(due);
    }

    /// Takes out samples that are due, if any are.
    Optional<Due> next(long nowNanos) {
        for (var wait : waits) {
            var head = wait.queue().peek();
            if (head != null && nowNanos - head.atNanos() >= 0)
                return Optional.of(wait.queue().remove());
        }
        return Optional.empty();
    }

    /// Puts the rest of what was taken out back in its place.
    void putBack(Due rest) {
        waits.get(rest.times()).queue().addFirst(rest);
    }

    void clear() {
        waits.forEach(wait -> wait.queue().clear());
    }

    /// Samples to be sent again.
    ///
    /// @param times how often they had been sent before the last time
    record Due(long first, long last, int times, long atNanos) {
        Due from(long offset) {
            return new Due(offset, last, times, atNanos);
        }

        private boolean isContinuedBy(Due next) {
            return next.first == last + 1 && next.atNanos - atNanos < TOGETHER;
        }
    }

    private record Wait(long nanos, ArrayDeque<Due> queue) {}
}
