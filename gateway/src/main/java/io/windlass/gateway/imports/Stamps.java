package io.windlass.gateway.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.regex.Pattern;

/// Reads the stamps of a file: `2025-03-01T10:00:00Z`, `2025-03-01 10:00` (in the zone given),
/// seconds or milliseconds of the epoch.
///
/// @param zone of stamps that do not tell their offset
record Stamps(ZoneId zone) {
    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{12,13}");
    private static final int MILLIS_DIGITS = 12;
    private static final DateTimeFormatter LOCAL =
            new DateTimeFormatterBuilder()
                    .appendPattern("yyyy-MM-dd[['T'][ ]HH:mm[:ss]]")
                    .optionalStart()
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .optionalEnd()
                    .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                    .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                    .toFormatter(java.util.Locale.ROOT);
    private static final DateTimeFormatter OFFSET =
            new DateTimeFormatterBuilder()
                    .append(LOCAL)
                    .appendPattern("[XXX][XX][X]")
                    .toFormatter(java.util.Locale.ROOT);

    /// @throws IllegalArgumentException if it is none, or is twice or never in the zone
    Instant instant(String text) {
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return text.length() >= MILLIS_DIGITS
                    ? Instant.ofEpochMilli(number)
                    : Instant.ofEpochSecond(number);
        }
        try {
            var parsed = OFFSET.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime told
                    ? told.toInstant()
                    : local(text, LocalDateTime.from(parsed));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no time such as 2025-03-01T10:00:00Z", e);
        }
    }

    private Instant local(String text, LocalDateTime local) {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() != 1)
            throw new IllegalArgumentException(
                    "\"%s\" is %s in %s: give its offset from UTC"
                            .formatted(text, offsets.isEmpty() ? "never" : "twice", zone));
        return local.toInstant(offsets.getFirst());
    }
}
