package io.windlass.analytics.ledger;

import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.LoadEnergy;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.view.Known;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// The load account of the last closed interval, as a plain value.
///
/// @param start in milliseconds of the epoch
/// @param millis its length
/// @param seen of the facility's power
/// @param supply seen of the contracted farms
public record Settled(
        long start, long millis, LoadEnergy load, Part seen, Part supply, List<Flag> flags) {
    private static final double MILLIS_PER_HOUR = 3_600_000;
    private static final double MILLI = 1000;

    public Settled {
        flags = List.copyOf(flags);
    }

    Instant startInstant() {
        return Instant.ofEpochMilli(start);
    }

    Known matchedWatts() {
        return known(OptionalDouble.of(load.matched() / MILLI * MILLIS_PER_HOUR / millis));
    }

    Known shareMatched() {
        return known(load.shareMatched());
    }

    private Known known(OptionalDouble value) {
        boolean blind = seen.seen() == 0 || supply.blind();
        double coverage = Math.min(seen.fraction(), supply.fraction());
        return new Known(blind ? OptionalDouble.empty() : value, coverage, Set.copyOf(flags));
    }
}
