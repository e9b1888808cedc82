package io.windlass.analytics.period;

import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.share.Target;
import io.windlass.analytics.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/// How far one scope has come in the running year, by its complete days.
public final class Progress {
    /// The mean of so many days is taken to go on.
    private static final int TRAILING_DAYS = 28;

    private final LocalDate today;
    private final ZoneId zone;
    private final List<Period> year;
    private final List<Period> lately;

    /// @param days of one scope; those outside of what counts are left out
    /// @param now an instant of today, which is not complete
    /// @param zone of the scope
    public Progress(Collection<Period> days, Instant now, ZoneId zone) {
        today = now.atZone(zone).toLocalDate();
        this.zone = zone;
        year = from(days, today.withDayOfYear(1));
        lately = from(days, today.minusDays(TRAILING_DAYS));
    }

    private List<Period> from(Collection<Period> days, LocalDate first) {
        return days.stream()
                .filter(d -> !day(d).isBefore(first) && day(d).isBefore(today))
                .toList();
    }

    private LocalDate day(Period period) {
        return period.account().start().atZone(zone).toLocalDate();
    }

    /// What days may count for it at an instant: those of the year, and of the last weeks.
    public static Window span(Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        var lately = today.minusDays(TRAILING_DAYS);
        var first = today.withDayOfYear(1);
        return new Window(
                (first.isBefore(lately) ? first : lately).atStartOfDay(zone).toInstant(),
                today.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /// The first day that is not complete.
    public LocalDate today() {
        return today;
    }

    public Year year() {
        return Year.from(today);
    }

    /// Delivered in the complete days of the year, in mWh.
    public long delivered() {
        return sum(year, p -> p.account().energies().load().delivered());
    }

    /// Of that, used as it was made, in mWh.
    public long matched() {
        return sum(year, p -> p.account().energies().load().matched());
    }

    /// The year against a target. A day that is not known is not in it; the coverage tells.
    public Target target(double share) {
        var known = lately.stream().filter(p -> p.account().facility().isPresent()).toList();
        int days = Math.max(1, known.size());
        return new Target(
                share,
                sum(year, Progress::used),
                matched(),
                (double) sum(known, Progress::used) / days,
                (double) sum(known, p -> p.account().energies().load().matched()) / days,
                (int) ChronoUnit.DAYS.between(today, today.withDayOfYear(1).plusYears(1)));
    }

    /// How much of the year so far was seen, 0..1.
    public double coverage() {
        var first = today.withDayOfYear(1).atStartOfDay(zone).toInstant();
        long whole = ChronoUnit.MILLIS.between(first, today.atStartOfDay(zone).toInstant());
        double seen = 0;
        for (var day : year)
            seen += day.account().coverage().worst() * day.account().length().toMillis();
        return whole == 0 ? 1 : seen / whole;
    }

    /// The flag of the coverage, and the remarks of the days.
    public Set<Flag> flags() {
        var flags = EnumSet.of(Flag.ofCoverage(coverage()));
        for (var day : year) {
            if (day.account().flags().contains(Flag.ESTIMATED)) flags.add(Flag.ESTIMATED);
        }
        return flags;
    }

    private static long used(Period period) {
        return period.account().energies().load().facility();
    }

    private static long sum(List<Period> days, ToLongFunction<Period> energy) {
        return days.stream().mapToLong(energy).sum();
    }
}
