package io.windlass.gateway.alert;

import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.store.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Figures on their way to be judged, within bounds. Any thread may bring some.
public final class FigureFeed {
    private static final int MOST_WAITING = 10_000;

    private final BlockingQueue<List<Row>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Meters meters;

    public FigureFeed(Meters meters) {
        this.meters = meters;
    }

    /// Takes figures as they close or are revised; never waits.
    public void accept(List<Row> figures) {
        if (!waiting.offer(figures)) meters.add(Meter.ALERT_MINUTES_LOST);
    }

    /// All there is, after waiting for the first.
    List<List<Row>> await(Duration most) throws InterruptedException {
        var all = new ArrayList<List<Row>>();
        var first = waiting.poll(most.toNanos(), TimeUnit.NANOSECONDS);
        if (first != null) all.add(first);
        waiting.drainTo(all);
        return all;
    }
}
