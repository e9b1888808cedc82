package io.windlass.agent.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sets a broken spool file aside and copies every batch that can still be read into a new one.
final class Salvage {
    private static final String[] PARTS = {"", "-wal", "-shm"};
    private static final int AT_ONCE = 64;

    private final Path path;
    private long batches;

    Salvage(Path path) {
        this.path = path;
    }

    /// How many batches were saved.
    long batches() {
        return batches;
    }

    /// A sound file in the broken one's place. The broken one must be closed.
    ///
    /// @throws IOException if it cannot be set aside
    /// @throws SQLException if no file can be had in its place
    SpoolFile run() throws IOException, SQLException {
        var aside = setAside();
        var sound = SpoolFile.open(path);
        if (Files.notExists(aside)) return sound;
        try (var broken = SpoolFile.openBroken(aside)) {
            copy(broken, sound);
        } catch (SQLException _) {
            // nothing more of it can be read: what there was is in the sound one
        }
        return sound;
    }

    /// Where the broken files went.
    Path setAside() throws IOException {
        int number = 1;
        while (Files.exists(aside(number, ""))) number++;
        for (var part : PARTS) {
            var from = path.resolveSibling(path.getFileName() + part);
            if (Files.exists(from)) Files.move(from, aside(number, part));
        }
        return aside(number, "");
    }

    private Path aside(int number, String part) {
        return path.resolveSibling(path.getFileName() + ".broken-" + number + part);
    }

    private void copy(SpoolFile broken, SpoolFile sound) throws SQLException {
        var saved = new ArrayList<Batch>();
        long stride = 1;
        for (long from = 0; stride > 0; ) {
            var found = find(broken, from);
            if (found instanceof Found.End) break;
            if (found instanceof Found.Some(var batch)) {
                saved.add(batch);
                from = batch.last() + 1;
                stride = 1;
            } else { // a broken page: try further and further on
                from += stride;
                stride *= 2;
            }
            if (saved.size() == AT_ONCE) keep(sound, saved);
        }
        keep(sound, saved);
    }

    /// What is found from an offset on.
    private sealed interface Found {
        record Some(Batch batch) implements Found {}

        record Broken() implements Found {}

        record End() implements Found {}
    }

    private static Found find(SpoolFile broken, long from) {
        try {
            Optional<SpoolFile.Row> row = broken.place(from);
            return row.isEmpty() ? new Found.End() : new Found.Some(broken.read(row.get()));
        } catch (SQLException | IOException _) {
            return new Found.Broken();
        }
    }

    private void keep(SpoolFile sound, List<Batch> saved) throws SQLException {
        sound.begin();
        sound.insert(saved);
        sound.commit();
        batches += saved.size();
        saved.clear();
    }
}
