package io.windlass.agent.spool;

import io.windlass.transport.ack.OffsetRange;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The spool's file and what befalls it: a full disk is waited out, a broken file is replaced by
/// what can be read of it. Guarded by [Spool].
final class Disk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Disk.class);
    private static final int CORRUPT = 11;
    private static final int NOT_A_DATABASE = 26;

    /// Somebody has taken the file away.
    private static final int MOVED = 8 | 4 << 8;

    private final Path path;
    private SpoolFile file;
    private Optional<Batch> lastRead = Optional.empty();
    private boolean full;

    private Disk(Path path, SpoolFile file) {
        this.path = path;
        this.file = file;
    }

    /// Opens the file or makes it; a broken one is salvaged.
    ///
    /// @throws SpoolRefused if a newer program wrote it
    /// @throws IOException if there can be no file
    static Disk open(Path path) throws IOException {
        try {
            var file = SpoolFile.open(path);
            try {
                file.held(); // goes over all places: most damage shows here
                return new Disk(path, file);
            } catch (SQLException e) {
                return new Disk(path, salvaged(path, file, e));
            }
        } catch (SQLException e) {
            return new Disk(path, salvaged(path, e));
        }
    }

    /// What the disk holds, whole batches at a time.
    Offsets held() throws IOException {
        try {
            return file.held();
        } catch (SQLException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    /// Writes batches and removes freed ones, all or nothing.
    ///
    /// @param held whether any offset of a range is still needed
    /// @return false if the disk takes nothing now
    /// @throws SQLException if the file is broken
    boolean write(List<Batch> fresh, List<OffsetRange> freed, Predicate<OffsetRange> held)
            throws SQLException {
        try {
            file.begin();
            for (var range : freed)
                file.delete(range, held); // first: the fresh are not in the books
            file.insert(fresh);
            file.commit();
            if (full) LOG.info("spool={} state=written-again", path);
            full = false;
            return true;
        } catch (SQLException e) {
            file.rollback();
            if (isBroken(e)) throw e;
            if (!full) LOG.error("spool={} state=in-memory cause=\"{}\"", path, e.getMessage());
            full = true;
            return false;
        }
    }

    /// A batch on the disk, or what became of it.
    sealed interface Read {
        record Good(Batch batch) implements Read {}

        /// These samples are gone.
        record Bad(OffsetRange lost) implements Read {}

        record None() implements Read {}
    }

    /// The batch that an offset lies in, or the next one after it.
    ///
    /// @throws SQLException if the file is broken
    Read read(long offset) throws SQLException {
        if (lastRead.filter(b -> b.first() <= offset && offset <= b.last()).isPresent())
            return new Read.Good(lastRead.get());
        var place = file.place(offset);
        if (place.isEmpty()) return new Read.None();
        try {
            lastRead = Optional.of(file.read(place.get()));
            return new Read.Good(lastRead.get());
        } catch (IOException e) {
            LOG.error("spool={} lost={} cause=\"{}\"", path, place.get().range(), e.getMessage());
            return new Read.Bad(place.get().range());
        }
    }

    Optional<SpoolFile.Row> oldest() throws SQLException {
        return file.oldest();
    }

    long bytes() throws SQLException {
        return file.bytes();
    }

    /// Replaces the file by what can be read of it.
    ///
    /// @throws IOException if there can be no file any more
    void salvage(SQLException cause) throws IOException {
        lastRead = Optional.empty();
        file = salvaged(path, file, cause);
    }

    @Override
    public void close() {
        close(file);
    }

    private static SpoolFile salvaged(Path path, SpoolFile broken, SQLException cause)
            throws IOException {
        close(broken);
        return salvaged(path, cause);
    }

    private static SpoolFile salvaged(Path path, SQLException cause) throws IOException {
        LOG.error("spool={} state=broken cause=\"{}\"", path, cause.getMessage());
        try {
            var salvage = new Salvage(path);
            var sound = salvage.run();
            LOG.warn("spool={} state=salvaged batches={}", path, salvage.batches());
            return sound;
        } catch (SQLException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    private static void close(SpoolFile file) {
        try {
            file.close();
        } catch (SQLException e) {
            LOG.warn("spool=closing cause=\"{}\"", e.getMessage());
        }
    }

    private static boolean isBroken(SQLException e) {
        int code = e.getErrorCode();
        return (code & 0xFF) == CORRUPT || code == NOT_A_DATABASE || code == MOVED;
    }
}
