package io.windlass.gateway.embedded;

import io.windlass.gateway.store.Store.StoreUnavailable;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;

/// The file of the embedded store as a whole.
public final class EmbeddedFile {
    private EmbeddedFile() {}

    /// Copies it in one read transaction, whoever writes meanwhile.
    ///
    /// @param to must not exist
    /// @throws StoreUnavailable if that cannot be done
    public static void backup(Path file, Path to) {
        if (!Files.exists(file))
            throw new StoreUnavailable(
                    "there is no " + file, new NoSuchFileException(file.toString()));
        try (var connection = Connections.copying(file);
                var copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, to.toString());
            copy.execute();
        } catch (SQLException e) {
            throw new StoreUnavailable("cannot back up " + file + ": " + e.getMessage(), e);
        }
    }

    /// Reads it from end to end.
    ///
    /// @throws StoreUnavailable if it is damaged or no database
    public static void verify(Path file) {
        try (var connection = Connections.reading(file);
                var check = connection.createStatement();
                var answer = check.executeQuery("PRAGMA integrity_check(1)")) {
            var said = answer.next() ? answer.getString(1) : "nothing";
            if (!said.equals("ok")) throw new SQLException(said);
        } catch (SQLException e) {
            throw new StoreUnavailable(file + " is damaged: " + e.getMessage(), e);
        }
    }
}
