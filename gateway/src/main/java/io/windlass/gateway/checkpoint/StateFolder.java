package io.windlass.gateway.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The folder of checkpoint and dead letters. One gateway at a time has it.
public final class StateFolder implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel channel;

    private StateFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Makes the folder if need be and takes it.
    ///
    /// @throws IllegalStateException if another gateway has it, or it cannot be written
    public static StateFolder take(Path path) {
        return tryTake(path)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "state_dir "
                                        + path
                                        + " is in use: is another gateway running with it?"));
    }

    /// The same; empty if another gateway has it.
    public static Optional<StateFolder> tryTake(Path path) {
        try {
            Files.createDirectories(path);
            var channel =
                    FileChannel.open(
                            path.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(channel) != null) return Optional.of(new StateFolder(path, channel));
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("state_dir " + path + " cannot be used: " + e, e);
        }
    }

    public Path path() {
        return path;
    }

    /// Ends with the process, too: a killed gateway leaves nothing behind.
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) { // in this same process, as in tests
            return null;
        }
    }
}
