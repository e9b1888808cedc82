package io.windlass.gateway.influx;

import com.influxdb.query.InfluxQLQueryResult;
import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Schema;
import io.windlass.gateway.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Questions in InfluxQL, the one language that 1.x, 2.x and 3.x share, and what their answers
/// mean.
final class InfluxQl {
    private static final String TIME = "time";

    private final Schema schema;

    InfluxQl(Schema schema) {
        this.schema = schema;
    }

    static String rows(Store.Query query) {
        var where = new StringBuilder();
        new TreeMap<>(query.tags())
                .forEach((tag, value) -> where.append(name(tag) + " = " + text(value) + " AND "));
        return "SELECT * FROM %s WHERE %s%s ORDER BY time LIMIT %d"
                .formatted(
                        name(query.table()), where, span(query.from(), query.to()), query.limit());
    }

    static String counts(String table, Instant from, Instant to) {
        return "SELECT count(*) FROM %s WHERE %s".formatted(name(table), span(from, to));
    }

    static String name(String identifier) {
        return '"' + identifier.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String text(String literal) {
        return "'" + literal.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static String span(Instant from, Instant to) {
        return "time >= %dms AND time < %dms".formatted(from.toEpochMilli(), to.toEpochMilli());
    }

    List<Row> rowsOf(String tableName, InfluxQLQueryResult answer) {
        var rows = new ArrayList<Row>();
        var table = schema.table(tableName).orElseThrow();
        series(answer)
                .forEach(series -> {
                    for (var found : series.getValues())
                        rows.add(row(tableName, table, values(series, found)));
                });
        return rows;
    }

    /// How many values the columns `count_FIELD` count.
    Store.Held held(String tableName, InfluxQLQueryResult answer) {
        var table = schema.table(tableName).orElseThrow();
        long samples = 0;
        long readings = 0;
        for (var series : series(answer).toList()) {
            for (var found : series.getValues()) {
                for (var count : values(series, found).entrySet()) {
                    var field = count.getKey().replaceFirst("^count_", "");
                    if (field.equals(Schema.SAMPLE_READINGS))
                        samples += Long.parseLong(count.getValue());
                    else if (!field.equals(TIME) && schema.isReading(table, field))
                        readings += Long.parseLong(count.getValue());
                }
            }
        }
        return new Store.Held(samples, readings);
    }

    private Row row(String name, Schema.Table table, Map<String, String> values) {
        var tags = new HashMap<String, String>();
        var fields = new HashMap<String, Object>();
        values.forEach((column, value) -> {
            if (column.equals(TIME)) return;
            if (table.tags().contains(column)) tags.put(column, value);
            else fields.put(column, field(table, column, value));
        });
        var millis = Long.parseLong(values.getOrDefault(TIME, "0"));
        return new Row(name, tags, fields, Instant.ofEpochMilli(millis));
    }

    private Object field(Schema.Table table, String column, String value) {
        return switch (schema.typeOf(table, column)) {
            case FLOAT -> Double.valueOf(value);
            case INTEGER -> Long.valueOf(value);
            case TEXT -> value;
        };
    }

    private static Stream<InfluxQLQueryResult.Series> series(InfluxQLQueryResult answer) {
        return answer.getResults().stream().flatMap(result -> result.getSeries().stream());
    }

    /// What has a value, by column.
    private static Map<String, String> values(
            InfluxQLQueryResult.Series series, InfluxQLQueryResult.Series.Record found) {
        var values = new HashMap<String, String>();
        for (var column : series.getColumns().keySet()) {
            var value = found.getValueByKey(column);
            if (value != null && !value.toString().isEmpty()) values.put(column, value.toString());
        }
        return values;
    }
}
