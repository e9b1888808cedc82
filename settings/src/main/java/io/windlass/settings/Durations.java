package io.windlass.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/// Durations as people write them: `250ms`, `1s`, `1.5m`, `24h`, `14d`, `0`.
public final class Durations {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?) ?(ms|s|m|h|d)");
    private static final Map<String, Duration> UNITS =
            Map.of(
                    "ms", Duration.ofMillis(1),
                    "s", Duration.ofSeconds(1),
                    "m", Duration.ofMinutes(1),
                    "h", Duration.ofHours(1),
                    "d", Duration.ofDays(1));
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Durations() {}

    /// Reads the written form, up to a hundred years.
    ///
    /// @throws IllegalArgumentException if it is none
    public static Duration parse(String text) {
        if (text.equals("0")) return Duration.ZERO; // nothing needs no unit
        var match = FORM.matcher(text);
        var unit = match.matches() ? UNITS.get(match.group(2)) : null;
        if (unit == null)
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a duration such as 250ms, 1s, 2m, 24h or 14d");
        var millis = new BigDecimal(match.group(1)).multiply(BigDecimal.valueOf(unit.toNanos(), 6));
        if (millis.compareTo(BigDecimal.valueOf(LONGEST.toMillis())) > 0)
            throw new IllegalArgumentException("\"" + text + "\" is longer than a hundred years");
        return Duration.ofNanos(millis.movePointRight(6).longValue());
    }
}
