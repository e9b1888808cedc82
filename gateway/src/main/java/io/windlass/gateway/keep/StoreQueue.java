package io.windlass.gateway.keep;

import io.windlass.gateway.feed.Arrival;
import io.windlass.gateway.feed.Intake;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.store.Figures;
import io.windlass.gateway.store.SampleRows;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// What waits for the store, within bounds. A slow store holds intake up; while it is down, samples
/// beyond the bound are let go and counted: their edges have them still and send them again.
public final class StoreQueue implements Intake {
    static final int MOST_ROWS = 5_000;
    private static final Duration FLUSH = Duration.ofMillis(200);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final SampleRows rows;
    private final Meters meters;
    private final BlockingQueue<Arrival> arrivals;
    private final BlockingQueue<Figures> figures = new ArrayBlockingQueue<>(2_000);
    private volatile boolean down;

    /// @param capacity samples that may wait
    public StoreQueue(SampleRows rows, int capacity, Meters meters) {
        this.rows = rows;
        this.meters = meters;
        this.arrivals = new ArrayBlockingQueue<>(capacity);
    }

    @Override
    public void accept(Arrival arrival) throws InterruptedException {
        if (arrivals.offer(arrival)) return;
        if (!down) meters.add(Meter.STORE_WAITS);
        while (!down) {
            if (arrivals.offer(arrival, 100, TimeUnit.MILLISECONDS)) return;
        }
        meters.add(Meter.DROPPED_SAMPLES);
    }

    /// Takes computed rows; never waits, the oldest go first: they can be reckoned again.
    public void accept(Figures computed) {
        while (!figures.offer(computed)) {
            var oldest = figures.poll();
            if (oldest == null) continue;
            meters.add(Meter.DROPPED_FIGURES, oldest.rows().size());
            oldest.end().accept(Figures.Fate.DROPPED);
        }
    }

    /// Samples waiting now.
    public int waiting() {
        return arrivals.size();
    }

    void down(boolean isDown) {
        down = isDown;
    }

    boolean isEmpty() {
        return arrivals.isEmpty() && figures.isEmpty();
    }

    /// Collects what there is: everything that comes within the flush time, within the bound of
    /// rows. Empty if nothing came for a while.
    Batch next() throws InterruptedException {
        var batch = new Batch();
        var first = arrivals.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first, rows.of(first.described(), first.sample()));
            fill(batch, System.nanoTime() + FLUSH.toNanos());
        }
        for (var computed = figures.poll(); computed != null; computed = figures.poll()) {
            batch.add(computed);
            if (batch.size() >= 2 * MOST_ROWS) break;
        }
        return batch;
    }

    private void fill(Batch batch, long until) throws InterruptedException {
        while (batch.size() < MOST_ROWS) {
            long left = until - System.nanoTime();
            var next = left <= 0 ? arrivals.poll() : arrivals.poll(left, TimeUnit.NANOSECONDS);
            if (next == null) return;
            batch.add(next, rows.of(next.described(), next.sample()));
        }
    }
}
