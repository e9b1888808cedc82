package io.windlass.settings;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// An amount of storage: `512B`, `64KiB`, `1MiB`, `1GiB`; `kB`, `MB`, `GB` count in thousands.
///
/// @param bytes not negative
public record ByteSize(long bytes) {
    private static final Pattern FORM = Pattern.compile("(\\d+)\\s*([A-Za-z]+)");
    private static final Map<String, Long> UNITS =
            Map.of(
                    "b",
                    1L,
                    "kib",
                    1L << 10,
                    "mib",
                    1L << 20,
                    "gib",
                    1L << 30,
                    "kb",
                    1_000L,
                    "mb",
                    1_000_000L,
                    "gb",
                    1_000_000_000L);

    public ByteSize {
        if (bytes < 0) throw new IllegalArgumentException(bytes + " bytes is negative");
    }

    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException if it is none
    public static ByteSize parse(String text) {
        var match = FORM.matcher(text.strip());
        var unit = match.matches() ? UNITS.get(match.group(2).toLowerCase(Locale.ROOT)) : null;
        if (unit == null)
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a size such as 64KiB, 1MiB or 1GiB");
        return new ByteSize(Math.multiplyExact(Long.parseLong(match.group(1)), unit));
    }
}
