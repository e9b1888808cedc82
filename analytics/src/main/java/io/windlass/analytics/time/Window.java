package io.windlass.analytics.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A span of event time `[start, end)`. Up to an hour windows are aligned to the hour of their
/// zone, which is that of UTC but for zones with a half or a quarter; days are those of the local
/// calendar, so that one has 92, 96 or 100 quarters.
public record Window(Instant start, Instant end) {
    private static final Duration HOUR = Duration.ofHours(1);

    public Window {
        if (!start.isBefore(end))
            throw new IllegalArgumentException("window " + start + " to " + end + " is empty");
    }

    /// The window of a length that holds an instant.
    ///
    /// @param length divides an hour into equal parts
    public static Window of(Instant instant, Duration length, ZoneId zone) {
        long millis = length.toMillis();
        if (millis < 1 || HOUR.toMillis() % millis != 0)
            throw new IllegalArgumentException(length + " does not divide an hour");
        long offset = zone.getRules().getOffset(instant).getTotalSeconds() * 1000L;
        long local = instant.toEpochMilli() + offset;
        var start = Instant.ofEpochMilli(local - Math.floorMod(local, millis) - offset);
        return new Window(start, start.plus(length));
    }

    /// The local day that holds an instant.
    public static Window dayOf(Instant instant, ZoneId zone) {
        return day(instant.atZone(zone).toLocalDate(), zone);
    }

    /// A local day.
    public static Window day(LocalDate date, ZoneId zone) {
        return days(date, date.plusDays(1), zone);
    }

    /// The local calendar month that holds an instant.
    public static Window monthOf(Instant instant, ZoneId zone) {
        var first = instant.atZone(zone).toLocalDate().withDayOfMonth(1);
        return days(first, first.plusMonths(1), zone);
    }

    /// The local calendar year that holds an instant.
    public static Window yearOf(Instant instant, ZoneId zone) {
        var first = instant.atZone(zone).toLocalDate().withDayOfYear(1);
        return days(first, first.plusYears(1), zone);
    }

    private static Window days(LocalDate first, LocalDate end, ZoneId zone) {
        return new Window(first.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant());
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    /// How many whole spans of a length it holds.
    public long count(Duration span) {
        return length().dividedBy(span);
    }
}
