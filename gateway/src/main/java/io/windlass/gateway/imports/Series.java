package io.windlass.gateway.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All values of one signal of one device, and how long they hold.
///
/// A signal that comes at even times is a mean over the time between them. One that comes unevenly
/// stands until it is changed, if it is of that kind (limits, states); else for `max_hold`, as live
/// values do.
final class Series {
    private static final Set<String> STEPS =
            Set.of(
                    "power_limit",
                    "power_limit_ratio",
                    "power_limit_enabled",
                    "own_limit",
                    "state",
                    "reason");
    private static final double MOSTLY = 0.8;

    /// The last word stands for as long as a value may.
    private static final Duration UNCHANGED = Duration.ofDays(366);

    private final Entry.Key key;
    private final List<Entry> entries;
    private final Optional<Duration> interval;
    private final boolean onChange;

    /// @param entries of one signal of one device, in any order
    Series(Entry.Key key, List<Entry> entries, ImportOptions options) {
        this.key = key;
        this.entries = entries.stream().sorted(Comparator.comparing(Entry::at)).toList();
        var even = even();
        boolean step = STEPS.contains(key.signal());
        onChange =
                options.onChange().contains(key.signal())
                        || (step && even.isEmpty())
                        || (step
                                && options.interval().isPresent()
                                && !even.equals(options.interval()));
        interval = onChange ? Optional.empty() : options.interval().or(() -> even);
    }

    /// A value as it will be stored.
    ///
    /// @param hold how long it holds, if that is not `max_hold`
    record Held(String signal, Instant at, double value, Optional<Duration> hold, Entry entry) {}

    Entry.Key key() {
        return key;
    }

    /// Of the means; empty where the values are none.
    Optional<Duration> interval() {
        return interval;
    }

    /// @throws IllegalArgumentException if the values need an interval and have none
    List<Held> held(ImportOptions options) {
        boolean shifted = options.end() && !onChange;
        if (interval.isEmpty() && (shifted || key.column().unit().overTime()))
            throw new IllegalArgumentException(
                    "%s of %s comes at uneven times: give the --interval of its values"
                            .formatted(key.signal(), key.device()));
        var length = interval.orElse(Duration.ZERO);
        var held = new ArrayList<Held>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var at = shifted ? entry.at().minus(length) : entry.at();
            double value = key.column().unit().canonical(entry.value(), length);
            held.add(new Held(key.signal(), at, value, hold(i), entry));
        }
        return held;
    }

    private Optional<Duration> hold(int index) {
        if (!onChange) return interval;
        var at = entries.get(index).at();
        for (int i = index + 1; i < entries.size(); i++) {
            if (entries.get(i).at().isAfter(at))
                return Optional.of(Duration.between(at, entries.get(i).at()));
        }
        return Optional.of(UNCHANGED);
    }

    /// The end of the last value, as far as it is known.
    Instant end(ImportOptions options) {
        var last = entries.getLast().at();
        return options.end() ? last : last.plus(interval.orElse(Duration.ZERO));
    }

    private Optional<Duration> even() {
        Map<Duration, Integer> counts = new HashMap<>();
        int steps = 0;
        for (int i = 1; i < entries.size(); i++) {
            var step = Duration.between(entries.get(i - 1).at(), entries.get(i).at());
            if (step.isZero()) continue;
            counts.merge(step, 1, Integer::sum);
            steps++;
        }
        int all = steps;
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() >= MOSTLY * all)
                .map(Map.Entry::getKey);
    }
}
