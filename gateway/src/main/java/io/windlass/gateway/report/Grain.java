package io.windlass.gateway.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

/// The periods of a report, by the calendar of a zone.
public enum Grain {
    WHOLE(time -> time, time -> time),
    MONTH(time -> time.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS), time -> time.plusMonths(1)),
    DAY(time -> time.truncatedTo(ChronoUnit.DAYS), time -> time.plusDays(1)),
    HOUR(time -> time.truncatedTo(ChronoUnit.HOURS), time -> time.plusHours(1));

    @SuppressWarnings("ImmutableEnumChecker")
    private final UnaryOperator<ZonedDateTime> start;

    @SuppressWarnings("ImmutableEnumChecker")
    private final UnaryOperator<ZonedDateTime> next;

    Grain(UnaryOperator<ZonedDateTime> start, UnaryOperator<ZonedDateTime> next) {
        this.start = start;
        this.next = next;
    }

    /// The start of the period that holds an instant.
    Instant start(Instant at, ZoneId zone) {
        return start.apply(at.atZone(zone)).toInstant();
    }

    /// The end of the period that holds an instant.
    Instant end(Instant at, ZoneId zone) {
        return next.apply(start.apply(at.atZone(zone))).toInstant();
    }
}
