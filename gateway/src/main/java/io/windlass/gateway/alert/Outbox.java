package io.windlass.gateway.alert;

import io.windlass.gateway.live.AlertNow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What one channel has not taken yet. Bounded: the oldest words go first, and are counted. Any
/// thread may use it.
final class Outbox {
    private static final int MOST = 5_000;

    private final Function<AlertNow, String> key;
    private final Map<String, AlertNow> waiting = new LinkedHashMap<>();
    private long dropped;

    /// @param key a later word with the same key takes the place of an earlier one
    Outbox(Function<AlertNow, String> key) {
        this.key = key;
    }

    synchronized void add(AlertNow alert) {
        waiting.remove(key.apply(alert));
        waiting.put(key.apply(alert), alert);
        if (waiting.size() > MOST) {
            waiting.remove(waiting.keySet().iterator().next());
            dropped++;
        }
        notifyAll();
    }

    /// The oldest words, waiting for the first.
    synchronized List<AlertNow> await(int most) throws InterruptedException {
        while (waiting.isEmpty()) wait();
        return waiting.values().stream().limit(most).toList();
    }

    /// These were taken; what was said since of the same stays.
    synchronized void done(List<AlertNow> taken) {
        for (var alert : taken) waiting.remove(key.apply(alert), alert);
        notifyAll();
    }

    /// Waits until nothing waits; false if that takes longer.
    synchronized boolean awaitEmpty(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!waiting.isEmpty()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) return false;
            wait(left);
        }
        return true;
    }

    synchronized List<AlertNow> waiting() {
        return new ArrayList<>(waiting.values());
    }

    synchronized long dropped() {
        return dropped;
    }
}
