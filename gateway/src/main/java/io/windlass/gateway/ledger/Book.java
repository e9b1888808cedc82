package io.windlass.gateway.ledger;

import io.windlass.analytics.Engine;
import io.windlass.analytics.EngineState;
import io.windlass.analytics.Interval;
import io.windlass.analytics.Output;
import io.windlass.analytics.view.Now;
import io.windlass.gateway.checkpoint.Span;
import io.windlass.gateway.feed.Arrival;
import io.windlass.gateway.feed.Receipt;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engine, and which samples it has counted for good. Belongs to one thread, starts none and
/// reads no clock.
///
/// A sample is counted exactly once because it is *judged when it is stored*, and samples are
/// stored in the order in which they were heard. If its intervals are open then, the engine has it,
/// and the last checkpoint has them open, too: whoever starts from that reads them from the store.
/// If one is closed, it is marked dirty, and the sample waits for the checkpoint with that mark.
final class Book {
    private static final Logger LOG = LoggerFactory.getLogger(Book.class);

    private final Engine engine;
    private final DirtyMarks marks;
    private final Outlets outlets;
    private final Meters meters;
    private List<Receipt> waiting = new ArrayList<>();
    private Optional<EngineState> state = Optional.empty();
    private boolean toldLate;

    /// Where things go.
    ///
    /// @param closed intervals of one span, all scopes
    /// @param safe samples that may be acknowledged
    record Outlets(Consumer<List<Interval>> closed, Consumer<List<Receipt>> safe) {}

    Book(Engine engine, DirtyMarks marks, Outlets outlets, Meters meters) {
        this.engine = engine;
        this.marks = marks;
        this.outlets = outlets;
        this.meters = meters;
    }

    /// A sample came in.
    void heard(Arrival arrival) {
        var _ = engine.apply(arrival.sample());
    }

    /// Samples became durable, each after it was heard.
    void stored(List<Arrival> arrivals, long nanos) {
        var safe = new ArrayList<Receipt>();
        for (var arrival : arrivals) {
            var late = engine.touches(arrival.sample());
            if (late.isEmpty()) arrival.receipt().ifPresent(safe::add);
            else late(arrival, late.get(), nanos);
        }
        if (!safe.isEmpty()) outlets.safe().accept(safe);
    }

    /// Closes what is due.
    void advance(Instant watermark) {
        for (var due = engine.advance(watermark); !due.isEmpty(); due = engine.advance(watermark))
            close(due);
    }

    Now now(Instant instant) {
        return engine.now(instant);
    }

    Optional<Instant> closedUntil() {
        return engine.closedUntil();
    }

    boolean isAwaited() {
        return !waiting.isEmpty();
    }

    /// What a checkpoint must hold now; who waits for it goes with it.
    Snapshot snapshot() {
        if (state.isEmpty()) state = Optional.of(engine.state().folded());
        var snapshot = new Snapshot(engine.closedUntil(), marks.all(), state, waiting);
        waiting = new ArrayList<>();
        return snapshot;
    }

    private void late(Arrival arrival, Output.Recompute late, long nanos) {
        meters.add(Meter.RECOMPUTES);
        if (marks.isFull()) {
            meters.add(Meter.MARKS_REFUSED);
            return;
        }
        marks.mark(new Span(late.from().toEpochMilli(), late.to().toEpochMilli()), nanos);
        arrival.receipt().ifPresent(waiting::add);
        if (!toldLate)
            LOG.info(
                    "event=late-samples scope={} from={} to={} action=reckon-again repeats=counted",
                    late.scope(),
                    late.from(),
                    late.to());
        toldLate = true;
    }

    private void close(List<Output> outputs) {
        state = Optional.empty();
        var intervals = new ArrayList<Interval>();
        for (var output : outputs) {
            switch (output) {
                case Output.Closed(var interval) -> intervals.add(interval);
                case Output.Recompute late ->
                        throw new IllegalStateException("closing cannot be late: " + late);
            }
        }
        intervals.stream().map(Interval::start).distinct().forEach(marks::closed);
        meters.add(Meter.INTERVALS, intervals.size());
        outlets.closed().accept(intervals);
    }
}
