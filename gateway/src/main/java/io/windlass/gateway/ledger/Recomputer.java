package io.windlass.gateway.ledger;

import io.windlass.analytics.Interval;
import io.windlass.gateway.checkpoint.Span;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.store.Figures;
import io.windlass.gateway.store.Store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reckons dirty intervals again, one run at a time, at half of one processor at most, so that live
/// data do not wait.
public final class Recomputer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Recomputer.class);
    private static final Duration GLANCE = Duration.ofMillis(500);

    private final Recomputation recomputation;
    private final DirtyMarks marks;
    private final Supplier<Optional<Instant>> closedUntil;
    private final BiConsumer<List<Interval>, Consumer<Figures.Fate>> revised;
    private final Meters meters;

    /// @param closedUntil up to where the live ledger has closed
    /// @param revised gets the intervals to store, and whom to tell what became of them
    Recomputer(
            Recomputation recomputation,
            DirtyMarks marks,
            Supplier<Optional<Instant>> closedUntil,
            BiConsumer<List<Interval>, Consumer<Figures.Fate>> revised,
            Meters meters) {
        this.recomputation = recomputation;
        this.marks = marks;
        this.closedUntil = closedUntil;
        this.revised = revised;
        this.meters = meters;
    }

    /// How many intervals are to be reckoned again.
    public int waiting() {
        return marks.size();
    }

    @Override
    public void run() {
        try {
            while (true) if (!step(System.nanoTime())) Thread.sleep(GLANCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Reckons one run.
    ///
    /// @return false if there was none to reckon, or it must be tried again later
    boolean step(long nanos) throws InterruptedException {
        var until = closedUntil.get();
        var run = until.flatMap(end -> marks.take(end, nanos));
        if (run.isEmpty()) return false;
        try {
            reckon(run.get());
            return true;
        } catch (StoreUnavailable | IllegalStateException e) {
            LOG.warn("event=recompute-failed cause=\"{}\" action=retry", e.getMessage());
            marks.again(run.get(), System.nanoTime());
            return false;
        }
    }

    private void reckon(Span run) throws InterruptedException {
        var changed = new ArrayList<Interval>();
        var began = new Pause();
        recomputation.run(
                Instant.ofEpochMilli(run.from()),
                Instant.ofEpochMilli(run.to()),
                (intervals, _) -> {
                    changed.addAll(intervals);
                    began.rest();
                });
        meters.add(Meter.RECKONED_AGAIN, marks.count(run));
        meters.add(Meter.REVISIONS, changed.size());
        revised.accept(changed, fate -> end(run, fate));
    }

    private void end(Span run, Figures.Fate fate) {
        switch (fate) {
            case STORED -> marks.done(run);
            case DROPPED -> marks.again(run, System.nanoTime());
        }
    }

    /// Rests as long as was worked.
    private static final class Pause {
        private long since = System.nanoTime();

        void rest() throws InterruptedException {
            long worked = System.nanoTime() - since;
            Thread.sleep(Duration.ofNanos(worked));
            since = System.nanoTime();
        }
    }
}
