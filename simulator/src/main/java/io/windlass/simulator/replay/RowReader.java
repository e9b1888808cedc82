package io.windlass.simulator.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// Reads lines of a CSV whose header names the columns time, turbine, kw and wind_ms, in any order
/// and among others.
final class RowReader {
    private static final Set<String> ABSENT = Set.of("", "nan", "null", "na", "n/a");
    private static final double WATTS_PER_KILOWATT = 1e3;

    private final int time;
    private final int turbine;
    private final int kilowatts;
    private final int wind;

    /// @throws IllegalArgumentException if a column is missing
    RowReader(String header) {
        var columns = Arrays.stream(header.split(",", -1)).map(String::strip).toList();
        this.time = column(columns, "time");
        this.turbine = column(columns, "turbine");
        this.kilowatts = column(columns, "kw");
        this.wind = column(columns, "wind_ms");
    }

    /// @throws IllegalArgumentException if the line does not fit the header
    Row row(String line) {
        var cells = line.split(",", -1);
        var power = number(cell(cells, kilowatts));
        return new Row(
                instant(cell(cells, time)),
                cell(cells, turbine),
                power.isEmpty()
                        ? power
                        : OptionalDouble.of(power.getAsDouble() * WATTS_PER_KILOWATT),
                number(cell(cells, wind)));
    }

    private static int column(List<String> columns, String name) {
        int at = columns.indexOf(name);
        if (at < 0) throw new IllegalArgumentException("the header has no column " + name);
        return at;
    }

    private static String cell(String[] cells, int column) {
        if (column >= cells.length)
            throw new IllegalArgumentException("only " + cells.length + " columns");
        return cells[column].strip();
    }

    private static OptionalDouble number(String text) {
        if (ABSENT.contains(text.toLowerCase(java.util.Locale.ROOT))) return OptionalDouble.empty();
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /// ISO 8601, or `2020-02-27 00:10:00` which is taken as UTC.
    private static Instant instant(String text) {
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text.replace(' ', 'T'))
                    : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no time", e);
        }
    }
}
