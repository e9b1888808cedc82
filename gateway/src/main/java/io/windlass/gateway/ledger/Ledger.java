package io.windlass.gateway.ledger;

import io.windlass.analytics.view.Now;
import io.windlass.gateway.feed.Arrival;
import io.windlass.gateway.feed.Intake;
import io.windlass.gateway.feed.Kept;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.telemetry.EdgeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that owns the [Book]. What happens to samples comes in by one bounded queue, so
/// that a sample is heard before it is stored; once a second it closes what is due, looks at the
/// plant as it is now and takes a snapshot for the checkpoint.
public final class Ledger implements Intake, Kept, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final int MOST_WAITING = 20_000;
    private static final long CHECKPOINT = Duration.ofSeconds(1).toNanos();

    /// Late samples wait for the checkpoint, so it does not let them wait long.
    private static final long CHECKPOINT_AWAITED = Duration.ofMillis(150).toNanos();

    private final Book book;
    private final LedgerTime time;
    private final Watermark watermark;
    private final Supplier<Set<EdgeId>> online;
    private final CheckpointWriter checkpoints;
    private final Meters meters;
    private final BlockingQueue<Event> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile Now now;
    private volatile Optional<Instant> closedUntil;
    private long lastCheckpoint = System.nanoTime() - CHECKPOINT;

    /// What happens to samples.
    private sealed interface Event {
        record Heard(Arrival arrival) implements Event {}

        record Stored(List<Arrival> arrivals) implements Event {}
    }

    /// @param online the edges that are
    Ledger(
            Book book,
            LedgerTime time,
            Supplier<Set<EdgeId>> online,
            CheckpointWriter checkpoints,
            Meters meters) {
        this.book = book;
        this.time = time;
        this.watermark = new Watermark(time.patience());
        this.online = online;
        this.checkpoints = checkpoints;
        this.meters = meters;
        this.now = book.now(time.plant().instant());
        this.closedUntil = book.closedUntil();
    }

    @Override
    public void accept(Arrival arrival) throws InterruptedException {
        put(new Event.Heard(arrival));
    }

    @Override
    public void kept(List<Arrival> arrivals) throws InterruptedException {
        put(new Event.Stored(arrivals));
    }

    /// The plant as it was at the last tick.
    public Now now() {
        return now;
    }

    /// Until when intervals are closed.
    Optional<Instant> closedUntil() {
        return closedUntil;
    }

    /// For whoever drives it without a thread.
    Book book() {
        return book;
    }

    public int waiting() {
        return queue.size();
    }

    /// Keeps the book until interrupted; then takes what is left, and a last snapshot.
    @Override
    public void run() {
        long tick = time.tick().toNanos();
        long next = System.nanoTime();
        try {
            while (true) {
                var event = queue.poll(next - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (event != null) survive(event);
                if (System.nanoTime() < next) continue;
                tick();
                next = Math.max(next + tick, System.nanoTime());
            }
        } catch (InterruptedException _) {
            for (var left = queue.poll(); left != null; left = queue.poll()) survive(left);
            if (checkpoints.isIdle()) checkpoints.accept(book.snapshot());
        }
    }

    private void put(Event event) throws InterruptedException {
        if (queue.offer(event)) return;
        meters.add(Meter.LEDGER_WAITS);
        queue.put(event);
    }

    /// Whatever a sample does to the book, the next one is taken: what failed is not acknowledged.
    private void survive(Event event) {
        try {
            take(event);
        } catch (RuntimeException e) {
            meters.add(Meter.LEDGER_FAILURES);
            LOG.error("event=ledger-failed what={}", event.getClass().getSimpleName(), e);
        }
    }

    private void take(Event event) {
        switch (event) {
            case Event.Heard(var arrival) -> {
                if (!arrival.historical())
                    watermark.heard(arrival.described().edge(), arrival.sample().at());
                book.heard(arrival);
            }
            case Event.Stored(var arrivals) -> {
                book.stored(arrivals, System.nanoTime());
                if (book.isAwaited()) checkpoint(CHECKPOINT_AWAITED);
            }
        }
    }

    private void tick() {
        var instant = time.plant().instant();
        if (time.isSettled()) book.advance(watermark.at(instant, online.get()));
        now = book.now(instant);
        look();
        checkpoint(book.isAwaited() ? CHECKPOINT_AWAITED : CHECKPOINT);
    }

    /// Lets others see how far it is.
    void look() {
        closedUntil = book.closedUntil();
    }

    private void checkpoint(long every) {
        long nanos = System.nanoTime();
        if (nanos - lastCheckpoint < every || !checkpoints.isIdle()) return;
        lastCheckpoint = nanos;
        checkpoints.accept(book.snapshot());
    }

    /// The clocks that the ledger goes by.
    ///
    /// @param plant the clock of event time
    /// @param tick how often the plant is looked at, on the wall
    /// @param patience how far behind the clock a hung edge may hold event time
    /// @param settleUntil on [System#nanoTime]: until then nothing is closed, so that edges can
    ///   send again what this gateway missed
    public record LedgerTime(
            java.time.InstantSource plant, Duration tick, Duration patience, long settleUntil) {
        boolean isSettled() {
            return System.nanoTime() - settleUntil >= 0;
        }
    }
}
