package io.windlass.gateway.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/// The checkpoint on disk: written beside, forced, and put in the place of the last one, so that
/// whatever happens one whole checkpoint is there. Not for use by more than one thread.
public final class CheckpointFile {
    public static final String NAME = "checkpoint";

    private final Path folder;
    private final Path file;
    private final CheckpointFormat format = new CheckpointFormat();

    /// @param folder must exist
    public CheckpointFile(Path folder) {
        this.folder = folder;
        file = folder.resolve(NAME);
    }

    /// What was found.
    public sealed interface Loaded {
        record Found(Checkpoint checkpoint) implements Loaded {}

        /// There never was one here.
        record None() implements Loaded {}

        /// There was one, and it cannot be read. It lies beside, for whoever wants to know why.
        record Lost(Path aside, String cause) implements Loaded {}
    }

    /// Replaces the last one; when this returns, a power cut cannot take it back.
    ///
    /// @return how many bytes it has
    public int write(Checkpoint checkpoint) throws IOException {
        var bytes = format.bytes(checkpoint);
        var beside = file.resolveSibling(NAME + ".new");
        try (var channel =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) channel.write(left);
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
        return bytes.length;
    }

    /// Reads it.
    ///
    /// @throws CheckpointTooNew if a newer gateway wrote it
    public Loaded load(Instant now) throws IOException {
        try {
            return new Loaded.Found(format.parse(Files.readAllBytes(file)));
        } catch (NoSuchFileException _) {
            return new Loaded.None();
        } catch (UnreadableCheckpoint e) {
            var aside = file.resolveSibling(NAME + ".bad-" + now.toEpochMilli());
            Files.move(file, aside);
            return new Loaded.Lost(aside, String.valueOf(e.getMessage()));
        }
    }

    /// Reads one and leaves it where it is.
    ///
    /// @throws IllegalStateException if it is damaged or too new
    public static void verify(Path checkpoint) throws IOException {
        try {
            var _ = new CheckpointFormat().parse(Files.readAllBytes(checkpoint));
        } catch (UnreadableCheckpoint e) {
            throw new IllegalStateException(checkpoint + " is damaged: " + e.getMessage(), e);
        }
    }

    /// The new name must survive, too.
    private void forceFolder() throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Not a whole checkpoint.
    static final class UnreadableCheckpoint extends IOException {
        private static final long serialVersionUID = 1;

        UnreadableCheckpoint(String message) {
            super(message);
        }
    }

    /// A checkpoint of a format that this gateway does not know.
    public static final class CheckpointTooNew extends IllegalStateException {
        private static final long serialVersionUID = 1;

        CheckpointTooNew(int found, int known) {
            super(
                    ("the checkpoint is of format %d, and this gateway knows formats up to %d:"
                                    + " start the newer gateway again, or move the file aside; it is"
                                    + " then rebuilt from the database")
                            .formatted(found, known));
        }
    }
}
