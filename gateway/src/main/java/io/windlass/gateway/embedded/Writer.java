package io.windlass.gateway.embedded;

import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Schema;
import io.windlass.gateway.store.Store.Outcome;
import io.windlass.gateway.store.Store.Refused;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes rows, a transaction per call. The same series and instant merge: later fields win.
final class Writer {
    private final Connection connection;
    private final Schema schema;
    private final Retention retention;
    private final Map<String, SqlTable> tables = new LinkedHashMap<>();

    Writer(Connection connection, Schema schema, Retention retention) {
        this.connection = connection;
        this.schema = schema;
        this.retention = retention;
    }

    void open() throws SQLException {
        run("BEGIN IMMEDIATE");
        for (var entry : schema.tables().entrySet()) {
            var table = new SqlTable(connection, schema, entry.getKey(), entry.getValue());
            table.open();
            tables.put(entry.getKey(), table);
        }
        run("COMMIT");
    }

    synchronized Outcome write(List<Row> rows) {
        try {
            run("BEGIN IMMEDIATE");
            var refused = writeAll(rows);
            if (retention.isDue()) removeOld();
            run("COMMIT");
            for (var table : tables.values()) table.prune();
            return new Outcome.Stored(refused);
        } catch (SQLException e) {
            rollback();
            return new Outcome.Unavailable("embedded store: " + e.getMessage());
        }
    }

    synchronized void close() {
        try {
            connection.close();
        } catch (SQLException _) {
            // closing: all that was promised is committed
        }
    }

    private List<Refused> writeAll(List<Row> rows) throws SQLException {
        var refused = new ArrayList<Refused>();
        var used = new LinkedHashSet<PreparedStatement>();
        for (var row : rows) {
            var refusal = refusal(row);
            if (refusal.isPresent()) refused.add(new Refused(row, refusal.get()));
            else used.add(batch(row));
        }
        for (var statement : used) statement.executeBatch();
        return refused;
    }

    private Optional<String> refusal(Row row) throws SQLException {
        var table = tables.get(row.table());
        if (table == null) return Optional.of("no table " + row.table());
        if (row.at().isBefore(retention.floor(table.keeps())))
            return Optional.of("beyond retention");
        return table.refusal(row);
    }

    private PreparedStatement batch(Row row) throws SQLException {
        var table = tables.get(row.table());
        if (table == null) throw new SQLException("no table " + row.table());
        var fields = row.fields().keySet().stream().sorted().toList();
        var statement = table.upsert(fields);
        statement.setLong(1, row.at().toEpochMilli());
        statement.setLong(2, table.series(row.tags()));
        int at = 3;
        for (var field : fields) statement.setObject(at++, row.fields().get(field));
        statement.addBatch();
        return statement;
    }

    private void removeOld() throws SQLException {
        for (var table : tables.values())
            table.removeBefore(retention.floor(table.keeps()).toEpochMilli());
    }

    /// SQLite itself may have rolled back already, as when the disk is full.
    private void rollback() {
        try {
            run("ROLLBACK");
        } catch (SQLException _) {
            // there was nothing left to roll back
        }
        try {
            for (var table : tables.values()) table.forget();
        } catch (SQLException _) {
            // the next write tells
        }
    }

    private void run(String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
