package io.windlass.analytics.alert;

import io.windlass.analytics.energy.Part;
import io.windlass.analytics.energy.Ratio;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// The last two days of a scope by the hour. The 24 h move in steps of an hour, so that they stay
/// small enough to be written down every second.
final class Hours {
    private static final long HOUR = 3_600_000;
    private static final int DAY = 24;

    private final TreeMap<Long, Hour> hours = new TreeMap<>();

    /// Sums of an hour; `at` is its number since the epoch, energies in mWh.
    record Hour(long at, long curtailed, long generated, Part coverage) {
        Hour plus(Hour other) {
            return new Hour(
                    at,
                    curtailed + other.curtailed,
                    generated + other.generated,
                    coverage.plus(other.coverage));
        }
    }

    /// The ratio of a day, if enough of it was seen.
    record Day(OptionalDouble ratio, double coverage) {}

    void add(Slice slice) {
        hours.merge(number(slice), hour(slice), Hour::plus);
        hours.headMap(number(slice) - 2 * DAY, true).clear();
    }

    /// Replaces whole hours by the later word on all their slices.
    void replace(Collection<Slice> slices) {
        var fresh = new TreeMap<Long, Hour>();
        for (var slice : slices) fresh.merge(number(slice), hour(slice), Hour::plus);
        fresh.forEach((at, hour) -> hours.computeIfPresent(at, (number, old) -> hour));
    }

    /// The 24 h up to now.
    Day last() {
        return hours.isEmpty() ? day(0) : day(hours.lastKey());
    }

    /// The 24 h before.
    Day before() {
        return hours.isEmpty() ? day(0) : day(hours.lastKey() - DAY);
    }

    List<Hour> state() {
        return List.copyOf(hours.values());
    }

    void restore(List<Hour> earlier) {
        earlier.forEach(hour -> hours.put(hour.at, hour));
    }

    private Day day(long last) {
        var part = hours.subMap(last - DAY, false, last, true);
        if (part.isEmpty()) return new Day(OptionalDouble.empty(), 0);
        var sum = part.values().stream().reduce(Hour::plus).orElseThrow();
        double coverage = sum.coverage.fraction() * part.size() / DAY;
        return new Day(Ratio.of(sum.curtailed, sum.curtailed + sum.generated), coverage);
    }

    private static Hour hour(Slice slice) {
        return new Hour(number(slice), slice.curtailed(), slice.generated(), slice.coverage());
    }

    private static long number(Slice slice) {
        return Math.floorDiv(slice.start(), HOUR);
    }
}
