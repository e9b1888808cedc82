package io.windlass.gateway.share;

import io.windlass.analytics.Interval;
import io.windlass.analytics.period.RollUp;
import io.windlass.analytics.period.Shelf;
import io.windlass.analytics.period.Windows;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.time.Window;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.store.FigureRows;
import io.windlass.gateway.store.IntervalRows;
import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Store;
import io.windlass.gateway.store.Store.Query;
import io.windlass.gateway.store.Store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Settles periods from the minutes that the store has, whenever one of them is new or was revised:
/// whoever wrote it, in whatever order, once or many times. What it keeps in memory is the start of
/// each period that waits.
public final class RollUps implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(RollUps.class);
    private static final Duration AGAIN = Duration.ofDays(2);
    private static final Duration GRACE = Duration.ofHours(1);
    private static final Duration CHUNK = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_ROWS = 1_000_000;

    private final Portfolio portfolio;
    private final Store store;
    private final InstantSource time;
    private final Windows windows;
    private final Scopes scopes;
    private final Shelf shelf;
    private final NavigableSet<Instant> waiting = new ConcurrentSkipListSet<>();
    private volatile Instant minutesUntil = Instant.MIN;

    /// @param store where minutes are read and periods kept
    /// @param time of events
    public RollUps(Portfolio portfolio, Store store, InstantSource time, Meters meters) {
        this.portfolio = portfolio;
        this.store = store;
        this.time = time;
        windows = new Windows(portfolio);
        scopes = new Scopes(portfolio);
        shelf = new StoredShelf(store, scopes, meters);
    }

    /// Takes note of rows that the store has made durable.
    public void durable(List<Row> rows) {
        for (var row : rows) {
            if (row.table().equals(FigureRows.TABLE) && scopes.of(row).isPresent()) minute(row);
        }
    }

    private void minute(Row row) {
        waiting.add(windows.settlement(row.at()).start());
        var end = row.at().plus(portfolio.timing().interval());
        if (end.isAfter(minutesUntil)) minutesUntil = end;
    }

    /// Lets the periods that a span touches be settled again, as far as the store has minutes of
    /// them.
    ///
    /// @throws StoreUnavailable if the store cannot be read
    public void again(Window span) throws InterruptedException {
        var from = windows.settlement(span.start()).start();
        var to = windows.settlement(span.end().minusMillis(1)).end();
        var whole = Map.of("scope", "portfolio");
        for (var at = from; at.isBefore(to); at = at.plus(CHUNK)) {
            var end = at.plus(CHUNK).isBefore(to) ? at.plus(CHUNK) : to;
            durable(store.read(new Query(FigureRows.TABLE, whole, at, end, MOST_ROWS)));
        }
    }

    /// How many periods wait.
    public int waiting() {
        return waiting.size();
    }

    private void resume() throws InterruptedException {
        var now = time.instant();
        try {
            again(new Window(now.minus(AGAIN), now.plus(AGAIN)));
            LOG.info("event=resume-rollup periods={}", waiting.size());
        } catch (StoreUnavailable e) {
            LOG.warn("event=resume-rollup-failed cause=\"{}\"", e.getMessage());
        }
    }

    /// Settles the last two days again, in case something was under way when the gateway stopped;
    /// then what is due, until interrupted.
    @Override
    public void run() {
        try {
            resume();
            while (true) {
                settleDue();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Settles every period that waits and has ended, and adds up all that it is part of.
    ///
    /// @return false if the store failed: then all of it goes on waiting
    public boolean settleDue() throws InterruptedException {
        var due = due();
        if (due.isEmpty()) return true;
        waiting.removeAll(due);
        try {
            settle(due);
            return true;
        } catch (StoreUnavailable e) {
            waiting.addAll(due);
            LOG.warn("event=rollup-waits periods={} cause=\"{}\"", due.size(), e.getMessage());
            return false;
        }
    }

    private List<Instant> due() {
        return waiting.stream()
                .takeWhile(start -> !windows.settlement(start).end().isAfter(minutesUntil))
                .toList();
    }

    private void settle(List<Instant> due) throws InterruptedException {
        var rollUp = new RollUp(portfolio, shelf, settledUntil());
        for (var start : due) rollUp.settle(start, intervals(windows.settlement(start)));
        rollUp.addUp(due);
    }

    /// By the last minute, or long after it by the clock: what has no minutes by then has none.
    private Instant settledUntil() {
        var byMinutes = windows.settlement(minutesUntil).start();
        var byClock = windows.settlement(time.instant().minus(GRACE)).start();
        return byMinutes.isAfter(byClock) ? byMinutes : byClock;
    }

    private List<Interval> intervals(Window window) throws InterruptedException {
        return read(window).stream()
                .flatMap(row -> scopes.of(row).map(s -> IntervalRows.interval(s, row)).stream())
                .toList();
    }

    private List<Row> read(Window window) throws InterruptedException {
        var rows = new ArrayList<Row>();
        for (var kind : scopes.kinds()) {
            var tags = Map.of("scope", kind);
            var query = new Query(FigureRows.TABLE, tags, window.start(), window.end(), MOST_ROWS);
            rows.addAll(store.read(query));
        }
        return rows;
    }
}
