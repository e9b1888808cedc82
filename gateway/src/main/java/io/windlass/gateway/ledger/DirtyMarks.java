package io.windlass.gateway.ledger;

import io.windlass.gateway.checkpoint.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The closed intervals whose figures in the store are not known to be right: late samples came for
/// them, or their figures are still on the way. Whatever is in here is in the next checkpoint.
///
/// Bounded: a mark takes some 100 bytes, and there are at most 100,000 (69 days of minutes).
final class DirtyMarks {
    static final int MOST_MARKS = 100_000;

    /// How long a run of intervals must be left alone before it is reckoned again: a backlog comes
    /// in order of time, and warming up costs more than a minute's samples do.
    static final Duration QUIET = Duration.ofSeconds(10);

    /// However busy it is, it is not put off longer.
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /// Warming up is reading eleven minutes: runs should be longer, and not so long that a failure
    /// costs much.
    private static final int LONGEST_RUN = 60;

    private final long length;
    private final NavigableMap<Long, Mark> marks = new TreeMap<>();
    private final TreeSet<Long> unwritten = new TreeSet<>();
    private final TreeSet<Long> inWork = new TreeSet<>();

    /// When an interval was first and last touched, on [System#nanoTime].
    private record Mark(long first, long last) {
        Mark and(Mark other) {
            return new Mark(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    /// @param interval the length of all intervals
    DirtyMarks(Duration interval) {
        length = interval.toMillis();
    }

    /// True when no more samples should be acknowledged that come late.
    synchronized boolean isFull() {
        return marks.size() >= MOST_MARKS;
    }

    /// Late samples were stored for these intervals, or it is not known whether.
    synchronized void mark(Span span, long nanos) {
        var now = new Mark(nanos, nanos);
        long end = Math.ceilDiv(span.to(), length);
        for (long i = index(span.from()); i < end; i++) marks.merge(i, now, Mark::and);
    }

    /// An interval was closed: its figures are on their way to the store.
    synchronized void closed(Instant start) {
        unwritten.add(index(start));
    }

    /// The figures of a closed interval are durable.
    synchronized void written(Instant start) {
        unwritten.remove(index(start));
    }

    /// The figures of a closed interval are lost: they must be reckoned from stored readings.
    synchronized void dropped(Instant start, long nanos) {
        if (unwritten.remove(index(start)))
            marks.merge(index(start), new Mark(nanos, nanos), Mark::and);
    }

    /// The earliest run of intervals to reckon again now; it is in work until [#done] or [#again].
    ///
    /// @param closedUntil nothing from there on, for it is still open
    synchronized Optional<Span> take(Instant closedUntil, long nanos) {
        long before = index(closedUntil);
        var block = new ArrayList<Long>();
        for (var index : marks.headMap(before, false).keySet()) {
            boolean joins = !block.isEmpty() && block.getLast() == index - 1;
            if (!joins) {
                if (isDue(block, nanos)) return Optional.of(begin(block));
                block.clear();
            }
            if (!unwritten.contains(index) && !inWork.contains(index)) block.add(index);
        }
        return isDue(block, nanos) ? Optional.of(begin(block)) : Optional.empty();
    }

    /// The run was reckoned and what changed is durable. What was marked meanwhile stays marked.
    synchronized void done(Span run) {
        for (long i = index(run.from()); i < index(run.to()); i++) inWork.remove(i);
    }

    /// The run must be tried again.
    synchronized void again(Span run, long nanos) {
        done(run);
        for (long i = index(run.from()); i < index(run.to()); i++)
            marks.merge(i, new Mark(nanos, nanos), Mark::and);
    }

    /// All of them, as spans that do not touch.
    synchronized List<Span> all() {
        var indexes = new TreeSet<>(marks.keySet());
        indexes.addAll(unwritten);
        indexes.addAll(inWork);
        var spans = new ArrayList<Span>();
        for (long index : indexes) {
            long from = index * length;
            boolean joins = !spans.isEmpty() && spans.getLast().to() == from;
            if (joins) spans.add(new Span(spans.removeLast().from(), from + length));
            else spans.add(new Span(from, from + length));
        }
        return spans;
    }

    /// How many intervals a span has.
    long count(Span span) {
        return Math.ceilDiv(span.to(), length) - Math.floorDiv(span.from(), length);
    }

    /// How many intervals are to be reckoned again.
    synchronized int size() {
        return marks.size() + inWork.size();
    }

    private boolean isDue(List<Long> block, long nanos) {
        if (block.isEmpty()) return false;
        var whole = block.stream().map(marks::get).reduce(Mark::and).orElseThrow();
        return nanos - whole.last() >= QUIET.toNanos()
                || nanos - whole.first() >= PATIENCE.toNanos();
    }

    private Span begin(List<Long> block) {
        var run = block.subList(0, Math.min(block.size(), LONGEST_RUN));
        inWork.addAll(run);
        run.forEach(marks::remove);
        return new Span(run.getFirst() * length, (run.getLast() + 1) * length);
    }

    private long index(Instant start) {
        return index(start.toEpochMilli());
    }

    private long index(long millis) {
        return Math.floorDiv(millis, length);
    }
}
