package io.windlass.analytics.alert;

import io.windlass.analytics.energy.Part;
import io.windlass.analytics.energy.Ratio;
import java.time.Instant;
import java.util.OptionalDouble;

/// One span of a farm, a site or a portfolio, as alerts see it. Adds up over scopes and over time.
///
/// @param start in milliseconds of the epoch, as `end`, which is not part of it
/// @param curtailed by the grid, in mWh
/// @param generated in mWh, while it was known what was curtailed
/// @param offered by the wind, in mWh: at least what was generated and curtailed
/// @param coverage of the rated power, of what was generated or curtailed, whichever was seen less
public record Slice(
        long start,
        long end,
        long curtailed,
        long generated,
        long offered,
        Part coverage,
        Limited limited) {
    private static final double MILLIWATT_HOURS_PER_WATT_MILLI = 3.6e3;

    public Slice {
        if (start >= end) throw new IllegalArgumentException("empty: " + start + ".." + end);
        if (curtailed < 0 || generated < 0)
            throw new IllegalArgumentException("below zero: " + curtailed + ", " + generated);
    }

    /// The same span of another scope besides.
    Slice and(Slice other) {
        return sum(other, limited.plus(other.limited));
    }

    /// A later or an earlier span of the same scope besides.
    Slice then(Slice other) {
        return sum(other, limited.most(other.limited));
    }

    private Slice sum(Slice other, Limited both) {
        return new Slice(
                Math.min(start, other.start),
                Math.max(end, other.end),
                curtailed + other.curtailed,
                generated + other.generated,
                offered + other.offered,
                coverage.plus(other.coverage),
                both);
    }

    /// Curtailed / (curtailed + generated), a ratio of sums; empty for 0/0.
    OptionalDouble ratio() {
        return Ratio.of(curtailed, curtailed + generated);
    }

    /// Mean curtailed power in W.
    double curtailedWatts() {
        return curtailed * MILLIWATT_HOURS_PER_WATT_MILLI / (end - start);
    }

    /// Mean power that the wind offered, in W, as far as it was seen.
    double offeredWatts() {
        return offered * MILLIWATT_HOURS_PER_WATT_MILLI / (end - start);
    }

    Instant ended() {
        return Instant.ofEpochMilli(end);
    }
}
