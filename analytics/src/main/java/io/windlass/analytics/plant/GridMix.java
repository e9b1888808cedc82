package io.windlass.analytics.plant;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// The renewable share of the grid **without** the contracted farms, 0..1. Where it is not known no
/// share with the grid is published.
public sealed interface GridMix {
    GridMix UNKNOWN = new Hourly(new TreeMap<>());

    /// The share at an instant, if it is known.
    OptionalDouble at(Instant instant);

    /// The same at all times.
    record Constant(double share) implements GridMix {
        public Constant {
            check(share);
        }

        @Override
        public OptionalDouble at(Instant instant) {
            return OptionalDouble.of(share);
        }
    }

    /// Hour by hour.
    ///
    /// @param hours the share of the hour that begins at an instant
    record Hourly(SortedMap<Instant, Double> hours) implements GridMix {
        private static final Duration HOUR = Duration.ofHours(1);

        public Hourly {
            hours.values().forEach(GridMix::check);
            hours = Collections.unmodifiableSortedMap(new TreeMap<>(hours));
        }

        @Override
        public OptionalDouble at(Instant instant) {
            var begun = hours.headMap(instant.plusNanos(1));
            if (begun.isEmpty()) return OptionalDouble.empty();
            var hour = begun.lastKey();
            return instant.isBefore(hour.plus(HOUR))
                    ? OptionalDouble.of(begun.getOrDefault(hour, 0.0))
                    : OptionalDouble.empty();
        }
    }

    private static void check(double share) {
        if (!(share >= 0 && share <= 1))
            throw new InvalidPlant(List.of("grid_mix " + share + " is not in 0..1"));
    }
}
