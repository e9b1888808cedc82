package io.windlass.gateway.ledger;

import io.windlass.analytics.Engine;
import io.windlass.analytics.Interval;
import io.windlass.analytics.Output;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.gateway.store.SampleRows;
import io.windlass.gateway.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Reckons intervals from stored readings, as if no sample had come late, and gives those whose
/// figures in the store are not like that. Readings are only read.
public final class Recomputation {
    private final Portfolio portfolio;
    private final Store store;
    private final StoredSamples samples;
    private final Supplier<Instant> keptSince;

    /// @param keptSince from when on all readings are there: what older figures rest on may be
    ///   gone, so they are left as they are
    public Recomputation(
            Portfolio portfolio, Store store, SampleRows rows, Supplier<Instant> keptSince) {
        this.portfolio = portfolio;
        this.store = store;
        this.keptSince = keptSince;
        this.samples = new StoredSamples(store, rows);
    }

    /// Takes what is to be stored.
    @FunctionalInterface
    public interface Taker {
        /// Takes a piece.
        ///
        /// @param changed new or revised intervals
        /// @param until everything before it has been reckoned
        void take(List<Interval> changed, Instant until) throws InterruptedException;
    }

    /// Reckons the intervals of `[from, to)`, piece by piece; both are bounds of intervals.
    ///
    /// @throws Store.StoreUnavailable if the store cannot be read now
    public void run(Instant from, Instant to, Taker taker) throws InterruptedException {
        var engine = new Engine(portfolio, from);
        samples.read(
                from.minus(portfolio.timing().lookback()),
                to,
                (piece, until) -> {
                    piece.forEach(engine::apply);
                    var closed = closed(engine, until);
                    if (!closed.isEmpty()) taker.take(changed(closed), until);
                });
    }

    private List<Interval> closed(Engine engine, Instant until) {
        var closed = new ArrayList<Interval>();
        var watermark = until.plus(portfolio.timing().lateness());
        for (var due = engine.advance(watermark); !due.isEmpty(); due = engine.advance(watermark)) {
            for (var output : due)
                if (output instanceof Output.Closed(var interval)) closed.add(interval);
        }
        return closed;
    }

    private List<Interval> changed(List<Interval> closed) throws InterruptedException {
        var stored = Revisions.read(store, closed.getFirst().start(), closed.getLast().end());
        var since = keptSince.get();
        return closed.stream()
                .filter(interval -> !interval.start().isBefore(since))
                .flatMap(interval -> stored.of(interval).stream())
                .toList();
    }
}
