package io.windlass.gateway.embedded;

import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Schema;
import io.windlass.gateway.store.Schema.FieldType;
import io.windlass.gateway.store.Schema.Keeps;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One table of the schema in SQLite: `NAME` holds the rows, `NAME_series` their tags. A column is
/// added when a profile's own signal first comes. Belongs to the writing thread.
final class SqlTable {
    /// SQLite takes 2,000 columns; garbage must not use them up.
    private static final int MOST_COLUMNS = 500;

    private static final int MOST_STATEMENTS = 500;
    private static final int MOST_SERIES = 100_000;

    private final Connection connection;
    private final Schema schema;
    private final String name;
    private final Schema.Table table;
    private final TreeSet<String> columns = new TreeSet<>();
    private final Map<Map<String, String>, Long> series = new HashMap<>();
    private final Map<List<String>, PreparedStatement> upserts = new HashMap<>();

    SqlTable(Connection connection, Schema schema, String name, Schema.Table table) {
        this.connection = connection;
        this.schema = schema;
        this.name = name;
        this.table = table;
    }

    Keeps keeps() {
        return table.keeps();
    }

    /// Makes what is missing, and learns what is there.
    void open() throws SQLException {
        var tags = table.tags().stream().map(SqlTable::quoted).toList();
        run(
                "CREATE TABLE IF NOT EXISTS %s(series INTEGER PRIMARY KEY, %s, UNIQUE(%s))"
                        .formatted(
                                quoted(name + "_series"),
                                String.join(" TEXT NOT NULL, ", tags) + " TEXT NOT NULL",
                                String.join(", ", tags)));
        run(
                "CREATE TABLE IF NOT EXISTS %s(at INTEGER NOT NULL, series INTEGER NOT NULL, PRIMARY KEY(at, series)) WITHOUT ROWID"
                        .formatted(quoted(name)));
        if (keeps() == Keeps.FIGURES)
            run(
                    "CREATE INDEX IF NOT EXISTS %s ON %s(series, at)"
                            .formatted(quoted(name + "_by_series"), quoted(name)));
        learnColumns();
        for (var field : table.fields().keySet()) if (!columns.contains(field)) addColumn(field);
    }

    /// Why the row can never be kept; empty if it can.
    Optional<String> refusal(Row row) throws SQLException {
        var tags = row.tags();
        if (!tags.keySet().equals(Set.copyOf(table.tags())))
            return Optional.of(
                    "tags " + new TreeSet<>(tags.keySet()) + " instead of " + table.tags());
        for (var field : row.fields().entrySet()) {
            if (!fits(schema.typeOf(table, field.getKey()), field.getValue()))
                return Optional.of(
                        "field " + field.getKey() + " has the wrong type: " + field.getValue());
            if (columns.contains(field.getKey())) continue;
            if (!field.getKey().matches("[a-z][a-z0-9_]{0,79}"))
                return Optional.of("field name \"" + field.getKey() + "\"");
            if (columns.size() >= MOST_COLUMNS)
                return Optional.of("table " + name + " has too many fields");
            addColumn(field.getKey());
        }
        return Optional.empty();
    }

    /// The number of a series.
    long series(Map<String, String> tags) throws SQLException {
        var known = series.get(tags);
        if (known != null) return known;
        long id = findOrAddSeries(tags);
        series.put(tags, id);
        return id;
    }

    /// A statement that takes `at`, `series` and the fields in this order; it lives on.
    PreparedStatement upsert(List<String> fields) throws SQLException {
        var known = upserts.get(fields);
        if (known != null) return known;
        var statement = connection.prepareStatement(upsertText(fields));
        upserts.put(fields, statement);
        return statement;
    }

    /// Rows come with as many sets of fields as faults combine to: the statements are not kept for
    /// ever. Call it between transactions.
    void prune() throws SQLException {
        if (upserts.size() > MOST_STATEMENTS) closeStatements();
        if (series.size() > MOST_SERIES) series.clear();
    }

    private void closeStatements() throws SQLException {
        for (var statement : upserts.values()) statement.close();
        upserts.clear();
    }

    void removeBefore(long millis) throws SQLException {
        run("DELETE FROM %s WHERE at < %d".formatted(quoted(name), millis));
    }

    /// After a rollback, what was learned in the transaction may no longer be so.
    void forget() throws SQLException {
        series.clear();
        closeStatements();
        columns.clear();
        learnColumns();
    }

    private String upsertText(List<String> fields) {
        var names = fields.stream().map(SqlTable::quoted).toList();
        return "INSERT INTO %s(at, series, %s) VALUES (?, ?%s) ON CONFLICT(at, series) DO UPDATE SET %s"
                .formatted(
                        quoted(name),
                        String.join(", ", names),
                        ", ?".repeat(names.size()),
                        names.stream()
                                .map(n -> n + " = excluded." + n)
                                .collect(Collectors.joining(", ")));
    }

    private long findOrAddSeries(Map<String, String> tags) throws SQLException {
        var values = table.tags().stream().map(tag -> tags.getOrDefault(tag, "")).toList();
        var names = table.tags().stream().map(SqlTable::quoted).collect(Collectors.joining(", "));
        var text =
                "INSERT INTO %s(%s) VALUES (%s) ON CONFLICT DO UPDATE SET series = series RETURNING series"
                        .formatted(quoted(name + "_series"), names, marks(values.size()));
        try (var insert = connection.prepareStatement(text)) {
            for (int i = 0; i < values.size(); i++) insert.setString(i + 1, values.get(i));
            try (var ids = insert.executeQuery()) {
                if (!ids.next()) throw new SQLException("no id for series " + tags);
                return ids.getLong(1);
            }
        }
    }

    private void addColumn(String field) throws SQLException {
        var type =
                switch (schema.typeOf(table, field)) {
                    case FLOAT -> "REAL";
                    case INTEGER -> "INTEGER";
                    case TEXT -> "TEXT";
                };
        run("ALTER TABLE %s ADD COLUMN %s %s".formatted(quoted(name), quoted(field), type));
        columns.add(field);
    }

    private void learnColumns() throws SQLException {
        try (var query = connection.prepareStatement("SELECT name FROM pragma_table_info(?)")) {
            query.setString(1, name);
            try (var names = query.executeQuery()) {
                while (names.next()) columns.add(names.getString(1));
            }
        }
    }

    private void run(String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static boolean fits(FieldType type, Object value) {
        return switch (type) {
            case FLOAT -> value instanceof Double;
            case INTEGER -> value instanceof Long;
            case TEXT -> value instanceof String;
        };
    }

    static String marks(int count) {
        return Stream.generate(() -> "?").limit(count).collect(Collectors.joining(", "));
    }

    /// Names come from the schema or match `[a-z][a-z0-9_]*`.
    static String quoted(String name) {
        return '"' + name + '"';
    }
}
