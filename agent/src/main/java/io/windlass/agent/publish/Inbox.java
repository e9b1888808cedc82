package io.windlass.agent.publish;

import io.windlass.transport.mqtt.Inbound;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// What wakes the publisher: messages for it, and hints that there is something to send.
public final class Inbox {
    private static final int ROOM = 1024;

    private final ArrayBlockingQueue<Inbound> messages = new ArrayBlockingQueue<>(ROOM);
    private final Semaphore bell = new Semaphore(0);

    /// Takes a message without waiting. When there is no room it is left out: acknowledgements are
    /// cumulative, and a host asks for a rebirth again.
    public void accept(Inbound message) {
        var _ = messages.offer(message);
        ring();
    }

    /// There may be something to do.
    public void ring() {
        if (bell.availablePermits() == 0) bell.release();
    }

    Optional<Inbound> next() {
        return Optional.ofNullable(messages.poll());
    }

    /// Waits until something comes, at most so long.
    void await(Duration most) throws InterruptedException {
        if (bell.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) bell.drainPermits();
    }
}
