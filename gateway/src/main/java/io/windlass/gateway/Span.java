package io.windlass.gateway;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// What `--from` and `--to` say: `[from, to)`.
record Span(Instant from, Instant to) {
    /// @param zone of days
    /// @throws ParameterException saying what is wrong with them
    static Span of(String from, String to, ZoneId zone, CommandLine line) {
        try {
            var span = new Span(instant("--from", from, zone), instant("--to", to, zone));
            if (span.from.isBefore(span.to)) return span;
            throw new ParameterException(line, "--to " + to + " is not after --from " + from);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line, String.valueOf(e.getMessage()), e);
        }
    }

    private static Instant instant(String option, String text, ZoneId zone) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "%s: \"%s\" is neither a day such as 2025-03-01 nor an instant such as 2025-03-01T10:00:00Z"
                            .formatted(option, text),
                    e);
        }
    }
}
