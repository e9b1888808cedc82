package io.windlass.gateway.influx;

import io.windlass.gateway.store.Row;
import java.util.List;
import java.util.TreeMap;

/// Rows as InfluxDB line protocol, with timestamps in milliseconds.
final class LineProtocol {
    private LineProtocol() {}

    static String of(List<Row> rows) {
        var text = new StringBuilder(rows.size() * 256);
        for (var row : rows) append(text, row);
        return text.toString();
    }

    private static void append(StringBuilder text, Row row) {
        escape(text, row.table(), ", ");
        new TreeMap<>(row.tags())
                .forEach((tag, value) -> {
                    escape(text.append(','), tag, ",= ");
                    escape(text.append('='), value, ",= ");
                });
        char separator = ' ';
        for (var field : row.fields().entrySet()) {
            escape(text.append(separator), field.getKey(), ",= ");
            value(text.append('='), field.getValue());
            separator = ',';
        }
        text.append(' ').append(row.at().toEpochMilli()).append('\n');
    }

    private static void value(StringBuilder text, Object value) {
        switch (value) {
            case Double number -> text.append(number.doubleValue());
            case Long whole -> text.append(whole.longValue()).append('i');
            case String words -> escape(text.append('"'), words, "\"\\").append('"');
            default -> throw new IllegalArgumentException("a field cannot hold " + value);
        }
    }

    /// A line break would begin another row: it becomes a blank.
    private static StringBuilder escape(StringBuilder text, String name, String special) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (special.indexOf(c) >= 0) text.append('\\');
            text.append(c == '\n' || c == '\r' ? ' ' : c);
        }
        return text;
    }
}
