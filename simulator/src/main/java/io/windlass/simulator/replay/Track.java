package io.windlass.simulator.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// One turbine's rows, each in force from the start of its interval to the end or the next row.
final class Track {
    private static final double SECONDS_PER_HOUR = 3600;

    private final TreeMap<Instant, Span> spans = new TreeMap<>();

    /// A row in force, and the energies counted before it.
    private record Span(Row row, Instant start, Instant end, double exported, double imported) {}

    /// The energies exported and imported since the recording's begin.
    record WattHours(double exported, double imported) {}

    /// @param toStart from a row's time to the start of its interval
    Track(List<Row> rows, Duration interval, Duration toStart) {
        double exported = 0;
        double imported = 0;
        var sorted = sorted(rows);
        for (int n = 0; n < sorted.size(); n++) {
            var start = sorted.get(n).time().plus(toStart);
            var end = start.plus(interval);
            if (n + 1 < sorted.size()) end = earlier(end, sorted.get(n + 1).time().plus(toStart));
            var span = new Span(sorted.get(n), start, end, exported, imported);
            spans.put(start, span);
            exported += energy(span, end, 1);
            imported += energy(span, end, -1);
        }
    }

    /// The steps between neighbouring rows.
    static List<Duration> steps(List<Row> rows) {
        var sorted = sorted(rows);
        var steps = new ArrayList<Duration>();
        for (int n = 1; n < sorted.size(); n++) {
            var step = Duration.between(sorted.get(n - 1).time(), sorted.get(n).time());
            if (step.isPositive()) steps.add(step);
        }
        return steps;
    }

    /// The row in force, if there is one.
    Optional<Row> at(Instant at) {
        return Optional.ofNullable(spans.floorEntry(at))
                .map(java.util.Map.Entry::getValue)
                .filter(span -> at.isBefore(span.end()))
                .map(Span::row);
    }

    /// The exact counters; nothing is counted where nothing is known.
    WattHours energy(Instant at) {
        var entry = spans.floorEntry(at);
        if (entry == null) return new WattHours(0, 0);
        var span = entry.getValue();
        var until = earlier(at, span.end());
        return new WattHours(
                span.exported() + energy(span, until, 1),
                span.imported() + energy(span, until, -1));
    }

    private static double energy(Span span, Instant until, int sign) {
        double seconds = Duration.between(span.start(), until).toMillis() / 1e3;
        return Math.max(0, sign * span.row().watts().orElse(0)) * seconds / SECONDS_PER_HOUR;
    }

    private static List<Row> sorted(List<Row> rows) {
        return rows.stream().sorted(Comparator.comparing(Row::time)).toList();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
