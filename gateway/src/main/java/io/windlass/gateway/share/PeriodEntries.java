package io.windlass.gateway.share;

import io.windlass.analytics.Scope;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.period.Period;
import io.windlass.gateway.live.Periods;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Periods as the API shows them.
final class PeriodEntries {
    /// How long late data is reckoned with before a settled period is called final.
    private static final Duration SETTLEMENT_LATENESS = Duration.ofHours(24);

    private static final double MILLI = 1_000;

    private PeriodEntries() {}

    static Periods.Entry of(Period period, Instant now) {
        var account = period.account();
        var flags = EnumSet.copyOf(account.flags());
        if (account.end().plus(SETTLEMENT_LATENESS).isAfter(now)) flags.add(Flag.PROVISIONAL);
        return new Periods.Entry(
                account.start(),
                account.end(),
                wind(period),
                share(period),
                account.coverage().worst(),
                names(flags),
                account.revision());
    }

    private static Periods.@Nullable Wind wind(Period period) {
        if (period.scope() instanceof Scope.DataCenterScope) return null;
        var account = period.account();
        var remainder = period.figures().remainder();
        return new Periods.Wind(
                wattHours(account.generated()),
                wattHours(account.available()),
                wattHours(account.curtailed()),
                orNull(account.curtailmentRatio()),
                given(account.generated(), remainder.losses()),
                given(account.generated(), remainder.unallocated()));
    }

    private static Periods.@Nullable Share share(Period period) {
        if (period.scope() instanceof Scope.FarmScope) return null;
        var account = period.account();
        var matching = period.figures().matching();
        return new Periods.Share(
                wattHours(account.load()),
                wattHours(account.facility()),
                orNull(period.pue()),
                wattHours(account.delivered()),
                wattHours(account.matched()),
                given(account.matched(), matching.curtailed()),
                given(account.matched(), matching.absorbable()),
                given(account.matched(), matching.hourlyAbsorbable()),
                orNull(period.shareMatched()),
                orNull(period.shareHourly()),
                orNull(period.shareWithGrid()),
                orNull(period.shareVolumetric()));
    }

    /// An energy that is known when another is.
    private static @Nullable Double given(OptionalLong other, long milliwattHours) {
        return other.isPresent() ? Double.valueOf(milliwattHours / MILLI) : null;
    }

    private static @Nullable Double wattHours(OptionalLong milliwattHours) {
        return milliwattHours.isPresent()
                ? Double.valueOf(milliwattHours.getAsLong() / MILLI)
                : null;
    }

    static double wattHours(double milliwattHours) {
        return milliwattHours / MILLI;
    }

    static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }

    static List<String> names(Collection<Flag> flags) {
        return flags.stream().sorted().map(Flag::name).toList();
    }
}
