package io.windlass.gateway.ledger;

import io.windlass.analytics.Engine;
import io.windlass.analytics.Output;
import io.windlass.analytics.view.Now;
import io.windlass.gateway.feed.Arrival;
import io.windlass.gateway.feed.Intake;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.store.FigureRows;
import io.windlass.gateway.store.Row;
import io.windlass.telemetry.EdgeId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that owns the engine. Samples come in by a bounded queue; once a second of event
/// time it closes what is due and looks at the plant as it is now.
public final class Ledger implements Intake, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final int MOST_WAITING = 20_000;

    private final Engine engine;
    private final LedgerTime time;
    private final Watermark watermark;
    private final Supplier<Set<EdgeId>> online;
    private final Consumer<List<Row>> figures;
    private final Meters meters;
    private final BlockingQueue<Arrival> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile Now now;
    private boolean toldLate;

    /// @param online the edges that are
    /// @param figures gets the rows of closed intervals
    public Ledger(
            Engine engine,
            LedgerTime time,
            Supplier<Set<EdgeId>> online,
            Consumer<List<Row>> figures,
            Meters meters) {
        this.engine = engine;
        this.time = time;
        this.watermark = new Watermark(time.patience());
        this.online = online;
        this.figures = figures;
        this.meters = meters;
        this.now = engine.now(time.plant().instant());
    }

    @Override
    public void accept(Arrival arrival) throws InterruptedException {
        if (queue.offer(arrival)) return;
        meters.add(Meter.LEDGER_WAITS);
        queue.put(arrival);
    }

    /// The plant as it was at the last tick.
    public Now now() {
        return now;
    }

    public int waiting() {
        return queue.size();
    }

    /// Feeds the engine until interrupted; then what is left, and closes what is due.
    @Override
    public void run() {
        long tick = time.tick().toNanos();
        long next = System.nanoTime();
        try {
            while (true) {
                var arrival = queue.poll(next - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (arrival != null) take(arrival);
                if (System.nanoTime() < next) continue;
                tick();
                next = Math.max(next + tick, System.nanoTime());
            }
        } catch (InterruptedException _) {
            finish();
        }
    }

    private void finish() {
        var left = new ArrayList<Arrival>();
        queue.drainTo(left);
        left.forEach(this::take);
        tick();
    }

    private void take(Arrival arrival) {
        if (!arrival.historical())
            watermark.heard(arrival.described().edge(), arrival.sample().at());
        handle(engine.apply(arrival.sample()));
    }

    private void tick() {
        var instant = time.plant().instant();
        if (time.isSettled()) {
            var mark = watermark.at(instant, online.get());
            for (var due = engine.advance(mark); !due.isEmpty(); due = engine.advance(mark))
                handle(due);
        }
        now = engine.now(instant);
    }

    private void handle(List<Output> outputs) {
        var rows = new ArrayList<Row>();
        for (var output : outputs) {
            switch (output) {
                case Output.Closed(var interval) -> rows.add(FigureRows.of(interval));
                case Output.Recompute late -> late(late);
            }
        }
        meters.add(Meter.INTERVALS, rows.size());
        if (!rows.isEmpty()) figures.accept(rows);
    }

    private void late(Output.Recompute late) {
        meters.add(Meter.RECOMPUTES);
        if (!toldLate)
            LOG.warn(
                    "event=late-sample scope={} from={} to={} effect=\"stored, not in the figures\" repeats=counted",
                    late.scope(),
                    late.from(),
                    late.to());
        toldLate = true;
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
