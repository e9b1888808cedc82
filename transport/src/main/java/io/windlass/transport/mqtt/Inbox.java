package io.windlass.transport.mqtt;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands messages from Paho's thread to the consumer's, bounded by their bytes. When it is full,
/// Paho's thread waits, and so, through TCP, does the broker.
final class Inbox {
    /// What a message takes beside its payload.
    private static final int OVERHEAD_BYTES = 256;

    private static final long LOOK_UP_MS = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final Consumer<Inbound> consumer;
    private final int capacityBytes;
    private final Semaphore room;
    private final BlockingQueue<Inbound> queue = new LinkedBlockingQueue<>();
    private final LongAdder received = new LongAdder();
    private final LongAdder waited = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder failed = new LongAdder();

    Inbox(Consumer<Inbound> consumer, int capacityBytes) {
        this.consumer = consumer;
        this.capacityBytes = capacityBytes;
        this.room = new Semaphore(capacityBytes);
    }

    /// Puts a message in, waiting for room unless the connection is being given up.
    void put(Inbound message, BooleanSupplier givenUp) {
        received.increment();
        if (!room.tryAcquire(cost(message))) {
            waited.increment();
            if (!waitForRoom(cost(message), givenUp)) {
                dropped.increment();
                return;
            }
        }
        queue.add(message);
    }

    /// Hands out one message after another until it is interrupted.
    void deliver() {
        try {
            while (true) {
                var message = queue.take();
                hand(message);
                room.release(cost(message));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    SessionCounts counts() {
        return new SessionCounts(received.sum(), waited.sum(), dropped.sum(), failed.sum());
    }

    private void hand(Inbound message) {
        try {
            consumer.accept(message);
        } catch (RuntimeException e) { // whatever it is, the next message has a right to be heard
            failed.increment();
            LOG.error("inbound=failed topic={}", message.topic(), e);
        }
    }

    private boolean waitForRoom(int bytes, BooleanSupplier givenUp) {
        try {
            while (!givenUp.getAsBoolean())
                if (room.tryAcquire(bytes, LOOK_UP_MS, TimeUnit.MILLISECONDS)) return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private int cost(Inbound message) {
        return Math.min(capacityBytes, message.payload().length + OVERHEAD_BYTES);
    }
}
