package io.windlass.gateway.web;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Who watches the stream now: at most so many, and none that has not taken a frame for too long.
final class Watchers {
    private final Set<Watcher> present = ConcurrentHashMap.newKeySet();
    private final int most;
    private final Duration patience;

    Watchers(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    /// Lets the calling thread in; empty when there is no room.
    Optional<Watcher> enter() {
        var watcher = new Watcher(Thread.currentThread());
        present.add(watcher);
        if (present.size() <= most) return Optional.of(watcher);
        present.remove(watcher);
        return Optional.empty();
    }

    boolean any() {
        return !present.isEmpty();
    }

    int count() {
        return present.size();
    }

    /// Interrupts those that have been stuck in one write for too long: that closes their socket.
    void dropStuck() {
        long now = System.nanoTime();
        for (var watcher : present) {
            if (watcher.stuckFor(now).compareTo(patience) > 0) watcher.thread.interrupt();
        }
    }

    /// One client of the stream, served by its own thread.
    final class Watcher implements AutoCloseable {
        private final Thread thread;
        private volatile boolean writing;
        private volatile long since;

        private Watcher(Thread thread) {
            this.thread = thread;
        }

        void startsWriting() {
            since = System.nanoTime();
            writing = true;
        }

        void hasWritten() {
            writing = false;
        }

        private Duration stuckFor(long now) {
            return writing ? Duration.ofNanos(now - since) : Duration.ZERO;
        }

        @Override
        public void close() {
            present.remove(this);
        }
    }
}
