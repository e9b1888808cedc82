package io.windlass.gateway.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Hands the newest frame to every watcher. A watcher that is slow skips frames: nothing queues up
/// behind it, and nobody waits for it.
final class Broadcast {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Frame newest = new Frame(0, new byte[0]);
    private boolean closed;

    void publish(byte[] bytes) {
        lock.lock();
        try {
            newest = new Frame(newest.number + 1, bytes);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for a frame newer than this one; empty when there will be no more.
    Optional<Frame> after(long number) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && newest.number <= number) changed.await();
            return closed ? Optional.empty() : Optional.of(newest);
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// One message to all, already encoded.
    static final class Frame {
        private final long number;
        private final byte[] bytes;

        private Frame(long number, byte[] bytes) {
            this.number = number;
            this.bytes = bytes;
        }

        long number() {
            return number;
        }

        void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }
}
