package io.windlass.gateway.ledger;

import io.windlass.analytics.Interval;
import io.windlass.gateway.checkpoint.CheckpointFile;
import io.windlass.gateway.checkpoint.Span;
import io.windlass.gateway.ledger.Ledger.LedgerTime;
import io.windlass.gateway.ledger.Resume.Resumed;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.store.FigureRows;
import io.windlass.gateway.store.Figures;
import io.windlass.gateway.store.Row;
import io.windlass.telemetry.EdgeId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The three threads that reckon: one keeps the book, one writes checkpoints, one reckons dirty
/// intervals again.
public record Reckoning(Ledger ledger, CheckpointWriter checkpoints, Recomputer recomputer) {
    /// What reckoning needs from the rest of the gateway.
    ///
    /// @param wall by which checkpoints are dated
    /// @param online the edges that are
    /// @param figures gets rows on their way to the store
    public record Surroundings(
            InstantSource wall,
            Supplier<Set<EdgeId>> online,
            Consumer<Figures> figures,
            Meters meters) {}

    /// Makes all three; they are started by whoever has threads.
    public static Reckoning of(
            Resumed resumed, Recomputation recomputation, Written written, Surroundings around) {
        var marks = new DirtyMarks(written.interval());
        long nanos = System.nanoTime();
        for (Span span : resumed.dirty()) marks.mark(span, nanos);
        var outlets =
                new Book.Outlets(closed -> closed(closed, marks, around), written.ports().safe());
        var book = new Book(resumed.engine(), marks, outlets, around.meters());
        var writer =
                new CheckpointWriter(
                        written.file(), around.wall(), written.ports(), around.meters());
        var ledger = new Ledger(book, written.time(), around.online(), writer, around.meters());
        var recomputer =
                new Recomputer(
                        recomputation,
                        marks,
                        ledger::closedUntil,
                        (revised, end) -> revised(revised, end, around),
                        around.meters());
        return new Reckoning(ledger, writer, recomputer);
    }

    /// How the account is timed and where it is kept.
    public record Written(
            Duration interval,
            LedgerTime time,
            CheckpointFile file,
            CheckpointWriter.Ports ports) {}

    private static void closed(List<Interval> closed, DirtyMarks marks, Surroundings around) {
        var starts = closed.stream().map(Interval::start).distinct().toList();
        around.figures().accept(new Figures(rows(closed), fate -> ended(starts, fate, marks)));
    }

    private static void ended(List<Instant> starts, Figures.Fate fate, DirtyMarks marks) {
        switch (fate) {
            case STORED -> starts.forEach(marks::written);
            case DROPPED -> starts.forEach(start -> marks.dropped(start, System.nanoTime()));
        }
    }

    private static void revised(
            List<Interval> revised, Consumer<Figures.Fate> end, Surroundings around) {
        around.figures().accept(new Figures(rows(revised), end));
    }

    private static List<Row> rows(List<Interval> intervals) {
        return intervals.stream().map(FigureRows::of).toList();
    }
}
