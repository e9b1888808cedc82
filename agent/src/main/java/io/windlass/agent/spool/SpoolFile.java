package io.windlass.agent.spool;

import io.windlass.transport.ack.OffsetRange;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The spool's SQLite file: one row per batch. What was written survives a power cut. Guarded by
/// [Disk].
final class SpoolFile implements AutoCloseable {
    static final int FORMAT = 1;

    private final Connection connection;
    private final long pageSize;

    private SpoolFile(Connection connection) throws SQLException {
        this.connection = connection;
        this.pageSize = number("PRAGMA page_size");
    }

    /// Opens the file, or makes it.
    ///
    /// @throws SpoolRefused if a newer program wrote it
    /// @throws SQLException if it cannot be had, or is no such file
    static SpoolFile open(Path path) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        try {
            var file = new SpoolFile(connection);
            file.prepare(path);
            return file;
        } catch (SQLException | SpoolRefused e) {
            connection.close();
            throw e;
        }
    }

    /// Opens a file that is known to be broken, to read what is left of it.
    ///
    /// @throws SQLException if nothing is
    static SpoolFile openBroken(Path path) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        try (var pragma = connection.createStatement()) {
            pragma.execute("PRAGMA writable_schema=ON"); // bears a file shorter than it should be
            return new SpoolFile(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void prepare(Path path) throws SQLException {
        execute("PRAGMA locking_mode=EXCLUSIVE");
        execute("PRAGMA journal_mode=WAL");
        execute("PRAGMA synchronous=FULL");
        execute("PRAGMA journal_size_limit=4194304");
        long format = number("PRAGMA user_version");
        if (format > FORMAT)
            throw new SpoolRefused(
                    "%s is of format %d, this program knows up to %d: install the newer one again, or move the file away"
                            .formatted(path, format, FORMAT));
        if (format == 0) create();
    }

    private void create() throws SQLException {
        execute(
                "CREATE TABLE batch(first INTEGER PRIMARY KEY, last INTEGER NOT NULL, until INTEGER NOT NULL, packed BLOB NOT NULL)");
        execute("PRAGMA user_version=" + FORMAT);
    }

    void begin() throws SQLException {
        execute("BEGIN IMMEDIATE");
    }

    /// Puts batches in.
    void insert(List<Batch> batches) throws SQLException {
        var text = "INSERT OR REPLACE INTO batch(first, last, until, packed) VALUES(?, ?, ?, ?)";
        try (var insert = connection.prepareStatement(text)) {
            for (var batch : batches) {
                insert.setLong(1, batch.first());
                insert.setLong(2, batch.last());
                insert.setLong(3, batch.until().toEpochMilli());
                insert.setBytes(4, BatchWriter.pack(batch.samples()));
                insert.executeUpdate();
            }
        }
    }

    /// Takes out the batches of a freed range that hold nothing any more.
    ///
    /// @param held whether any offset of a range is still needed
    void delete(OffsetRange freed, Predicate<OffsetRange> held) throws SQLException {
        execute("DELETE FROM batch WHERE first >= ? AND last <= ?", freed.first(), freed.last());
        for (long edge : new long[] {freed.first(), freed.last()}) {
            var row = rowAt(edge).filter(r -> !held.test(r.range()));
            if (row.isPresent()) execute("DELETE FROM batch WHERE first = ?", row.get().first());
        }
    }

    /// What was done since [#begin()] is there for good once this has returned.
    void commit() throws SQLException {
        execute("COMMIT");
    }

    /// Takes back what was not committed.
    void rollback() {
        try {
            execute("ROLLBACK");
        } catch (SQLException _) {
            // a full disk has done so by itself
        }
    }

    /// Where a batch lies, without what is in it.
    record Row(long first, long last, Instant until) {
        OffsetRange range() {
            return new OffsetRange(first, last);
        }
    }

    /// The range of every batch, in rising order, put into a set.
    Offsets held() throws SQLException {
        var held = new Offsets();
        try (var query =
                        connection.prepareStatement(
                                "SELECT first, last FROM batch ORDER BY first");
                var rows = query.executeQuery()) {
            while (rows.next()) held.add(rows.getLong(1), rows.getLong(2));
        }
        return held;
    }

    Optional<Row> oldest() throws SQLException {
        return row("SELECT first, last, until FROM batch ORDER BY first LIMIT 1");
    }

    /// The place of the batch that an offset lies in, or of the next one after it.
    Optional<Row> place(long offset) throws SQLException {
        var at = rowAt(offset);
        return at.isPresent() ? at : rowAfter(offset);
    }

    /// What is in a batch.
    ///
    /// @throws IOException if a bit of it has changed
    Batch read(Row row) throws SQLException, IOException {
        try (var query = connection.prepareStatement("SELECT packed FROM batch WHERE first = ?")) {
            query.setLong(1, row.first());
            try (var rows = query.executeQuery()) {
                if (!rows.next()) throw new SQLException("batch " + row.first() + " has gone");
                return new Batch(row.first(), BatchReader.unpack(rows.getBytes(1)));
            }
        }
    }

    /// What the file takes, free pages left out.
    long bytes() throws SQLException {
        return (number("PRAGMA page_count") - number("PRAGMA freelist_count")) * pageSize;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private Optional<Row> rowAt(long offset) throws SQLException {
        var row =
                row(
                        "SELECT first, last, until FROM batch WHERE first <= ? ORDER BY first DESC LIMIT 1",
                        offset);
        return row.filter(r -> r.last() >= offset);
    }

    private Optional<Row> rowAfter(long offset) throws SQLException {
        return row(
                "SELECT first, last, until FROM batch WHERE first > ? ORDER BY first LIMIT 1",
                offset);
    }

    private Optional<Row> row(String text, long... arguments) throws SQLException {
        try (var query = prepared(text, arguments);
                var rows = query.executeQuery()) {
            return rows.next() ? Optional.of(row(rows)) : Optional.empty();
        }
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(rows.getLong(1), rows.getLong(2), Instant.ofEpochMilli(rows.getLong(3)));
    }

    private void execute(String text, long... arguments) throws SQLException {
        try (var statement = prepared(text, arguments)) {
            statement.execute();
        }
    }

    private long number(String text) throws SQLException {
        try (var query = prepared(text);
                var rows = query.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private PreparedStatement prepared(String text, long... arguments) throws SQLException {
        var statement = connection.prepareStatement(text);
        for (int i = 0; i < arguments.length; i++) statement.setLong(i + 1, arguments[i]);
        return statement;
    }
}
