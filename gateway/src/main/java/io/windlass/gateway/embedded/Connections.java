package io.windlass.gateway.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Opens the file: one connection writes, another reads meanwhile (WAL).
final class Connections {
    private Connections() {}

    static Connection writing(Path file) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var pragma = connection.createStatement()) {
            pragma.execute("PRAGMA journal_mode=WAL");
            pragma.execute("PRAGMA synchronous=FULL"); // a stored row survives a power cut
            pragma.execute("PRAGMA busy_timeout=2000");
        }
        return connection;
    }

    static Connection reading(Path file) throws SQLException {
        var connection = copying(file);
        try (var pragma = connection.createStatement()) {
            pragma.execute("PRAGMA query_only=1");
        }
        return connection;
    }

    /// Reads as well, and may write another file.
    static Connection copying(Path file) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var pragma = connection.createStatement()) {
            pragma.execute("PRAGMA busy_timeout=2000");
        }
        return connection;
    }
}
