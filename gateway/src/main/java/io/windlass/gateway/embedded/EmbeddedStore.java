package io.windlass.gateway.embedded;

import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Schema;
import io.windlass.gateway.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Readings and figures in one SQLite file. What a write reported as stored survives a power cut.
public final class EmbeddedStore implements Store {
    private final Writer writer;
    private final Reader reader;

    private EmbeddedStore(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /// Opens the file, and makes it and its folder if need be.
    ///
    /// @param clock of event time, by which old rows are refused and removed
    /// @throws StoreUnavailable if that cannot be done
    public static EmbeddedStore open(
            EmbeddedSettings settings, Schema schema, InstantSource clock) {
        var file = settings.file().toAbsolutePath();
        try {
            var folder = file.getParent();
            if (folder != null) Files.createDirectories(folder);
            var writer =
                    new Writer(Connections.writing(file), schema, new Retention(settings, clock));
            writer.open();
            return new EmbeddedStore(writer, new Reader(Connections.reading(file), schema));
        } catch (SQLException | IOException e) {
            throw new StoreUnavailable(
                    "cannot open "
                            + file
                            + ": "
                            + e.getMessage()
                            + "; if it is damaged, `windlass gateway restore` puts a backup in its"
                            + " place, or move it aside to begin anew",
                    e);
        }
    }

    @Override
    public Outcome write(List<Row> rows) {
        return writer.write(rows);
    }

    @Override
    public List<Row> read(Query query) {
        return reader.read(query);
    }

    @Override
    public Held held(Instant from, Instant to) {
        return reader.held(from, to);
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
