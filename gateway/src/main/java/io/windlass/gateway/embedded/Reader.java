package io.windlass.gateway.embedded;

import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Schema;
import io.windlass.gateway.store.Store.Held;
import io.windlass.gateway.store.Store.Query;
import io.windlass.gateway.store.Store.StoreUnavailable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads rows over a connection of its own, one query at a time.
final class Reader {
    private final Connection connection;
    private final Schema schema;

    Reader(Connection connection, Schema schema) {
        this.connection = connection;
        this.schema = schema;
    }

    synchronized List<Row> read(Query query) {
        var table = schema.table(query.table());
        if (table.isEmpty()) return List.of();
        try (var statement = connection.prepareStatement(text(query, table.get()))) {
            int at = 1;
            for (var tag : table.get().tags()) {
                var wanted = query.tags().get(tag);
                if (wanted != null) statement.setString(at++, wanted);
            }
            statement.setLong(at++, query.from().toEpochMilli());
            statement.setLong(at++, query.to().toEpochMilli());
            statement.setInt(at, query.limit());
            try (var found = statement.executeQuery()) {
                return rows(query.table(), table.get(), found);
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    synchronized Held held(Instant from, Instant to) {
        long samples = 0;
        long readings = 0;
        try {
            for (var table : schema.readings()) {
                samples += count(table, List.of(Schema.SAMPLE_READINGS), from, to);
                readings += count(table, readingsOf(table), from, to);
            }
            return new Held(samples, readings);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    synchronized void close() {
        try {
            connection.close();
        } catch (SQLException _) {
            // nothing is lost with a reader
        }
    }

    private static String text(Query query, Schema.Table table) {
        var tags =
                table.tags().stream()
                        .filter(query.tags()::containsKey)
                        .map(tag -> "s." + SqlTable.quoted(tag) + " = ? AND ")
                        .collect(Collectors.joining());
        return "SELECT * FROM %s r JOIN %s s ON s.series = r.series WHERE %s r.at >= ? AND r.at < ? ORDER BY r.at LIMIT ?"
                .formatted(
                        SqlTable.quoted(query.table()),
                        SqlTable.quoted(query.table() + "_series"),
                        tags);
    }

    private static List<Row> rows(String name, Schema.Table table, ResultSet found)
            throws SQLException {
        var rows = new ArrayList<Row>();
        var columns = found.getMetaData();
        while (found.next()) {
            var fields = new HashMap<String, Object>();
            var tags = new HashMap<String, String>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                var column = columns.getColumnName(i);
                if (table.tags().contains(column)) tags.put(column, found.getString(i));
                else put(fields, column, found.getObject(i));
            }
            rows.add(new Row(name, tags, fields, Instant.ofEpochMilli(found.getLong("at"))));
        }
        return rows;
    }

    private static void put(Map<String, Object> fields, String column, @Nullable Object value) {
        if (value == null || column.equals("at") || column.equals("series")) return;
        fields.put(column, value instanceof Integer whole ? Long.valueOf(whole) : value);
    }

    private List<String> readingsOf(String name) throws SQLException {
        var table = schema.table(name).orElseThrow();
        try (var query = connection.prepareStatement("SELECT name FROM pragma_table_info(?)")) {
            query.setString(1, name);
            var columns = new ArrayList<String>();
            try (var names = query.executeQuery()) {
                while (names.next()) columns.add(names.getString(1));
            }
            columns.removeAll(List.of("at", "series"));
            columns.removeIf(column -> !schema.isReading(table, column));
            return columns;
        }
    }

    private long count(String table, List<String> columns, Instant from, Instant to)
            throws SQLException {
        var sum =
                columns.stream()
                        .map(column -> "count(" + SqlTable.quoted(column) + ")")
                        .collect(Collectors.joining(" + "));
        var text =
                "SELECT %s FROM %s WHERE at >= ? AND at < ?"
                        .formatted(sum.isEmpty() ? "0" : sum, SqlTable.quoted(table));
        try (var query = connection.prepareStatement(text)) {
            query.setLong(1, from.toEpochMilli());
            query.setLong(2, to.toEpochMilli());
            try (var found = query.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }

    private static StoreUnavailable unavailable(SQLException e) {
        return new StoreUnavailable("embedded store: " + e.getMessage(), e);
    }
}
