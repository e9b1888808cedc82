package io.windlass.settings;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/// An amount of memory or disk, written `64MiB`, `1.5GiB`, `10MB` or `4096`.
public record ByteSize(long bytes) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,9})?) ?([A-Za-z]*)");
    private static final Map<String, Long> UNITS =
            Map.of(
                    "", 1L,
                    "B", 1L,
                    "kB", 1_000L,
                    "MB", 1_000_000L,
                    "GB", 1_000_000_000L,
                    "KiB", 1L << 10,
                    "MiB", 1L << 20,
                    "GiB", 1L << 30,
                    "TiB", 1L << 40);

    public ByteSize {
        if (bytes < 0) throw new IllegalArgumentException(bytes + " bytes is less than nothing");
    }

    /// Reads a number with an optional unit.
    ///
    /// @throws IllegalArgumentException if the text is not a size
    public static ByteSize parse(String text) {
        var match = TEXT.matcher(text);
        var unit = match.matches() ? UNITS.get(match.group(2)) : null;
        if (unit == null)
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a size such as 512KiB, 64MiB or 1GiB");
        var bytes = new BigDecimal(match.group(1)).multiply(BigDecimal.valueOf(unit));
        if (bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0)
            throw new IllegalArgumentException("\"" + text + "\" is more than a machine holds");
        return new ByteSize(bytes.longValue());
    }
}
