package io.windlass.gateway.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What became of a file.
///
/// @param values stored
/// @param empty cells without a value
/// @param repeated values that were there twice
/// @param intervals of the means by signal; empty where values stand until changed or for
///   `max_hold`
/// @param refused why the store did not take rows
public record Imported(
        long values,
        long empty,
        long repeated,
        Instant from,
        Instant to,
        Map<String, Optional<Duration>> intervals,
        List<String> refused) {
    public Imported {
        intervals = Map.copyOf(intervals);
        refused = List.copyOf(refused);
    }

    /// In a few lines.
    public String text() {
        var every =
                intervals.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e ->
                                "  "
                                        + e.getKey()
                                        + ": "
                                        + e.getValue().map(Imported::means).orElse("as it changes"))
                        .collect(Collectors.joining("\n"));
        var told =
                "%d values from %s to %s (%d empty cells, %d repeated)%n%s"
                        .formatted(values, from, to, empty, repeated, every);
        return refused.isEmpty()
                ? told
                : told + "%n%d rows refused: %s".formatted(refused.size(), refused.getFirst());
    }

    private static String means(Duration interval) {
        return "means of " + interval.toString().substring(2).toLowerCase(java.util.Locale.ROOT);
    }
}
