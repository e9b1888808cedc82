package io.windlass.gateway.alert;

import io.windlass.analytics.alert.AlertState;
import io.windlass.gateway.live.AlertNow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where alerts and what is yet to be told of them outlive the gateway: one file, replaced whole,
/// so that state and untold words are always of the same instant.
record AlertFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(AlertFile.class);

    /// @param untold by channel, what it has not taken yet
    record Saved(AlertState state, Map<String, List<AlertNow>> untold) {
        static final Saved NOTHING = new Saved(AlertState.NONE, Map.of());

        Saved {
            untold = Map.copyOf(untold);
        }
    }

    /// What was saved last. A file that cannot be understood is put aside, and said.
    ///
    /// @throws UncheckedIOException if it is there but cannot be read
    Saved load() {
        try {
            var saved = AlertJson.read(Files.readAllBytes(path), Saved.class);
            if (saved.state().version() == AlertState.VERSION) return saved;
            return aside("version " + saved.state().version());
        } catch (NoSuchFileException _) {
            return Saved.NOTHING;
        } catch (com.fasterxml.jackson.core.JacksonException | RuntimeException e) {
            return aside(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the alerts in " + path, e);
        }
    }

    /// Durable when it returns.
    void save(Saved saved) throws IOException {
        if (path.getParent() != null) Files.createDirectories(path.getParent());
        var fresh = path.resolveSibling(path.getFileName() + ".new");
        try (var channel =
                FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.wrap(AlertJson.bytes(saved));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        Files.move(
                fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Saved aside(String cause) {
        var bad = path.resolveSibling(path.getFileName() + ".bad");
        LOG.error(
                "event=alerts-unreadable file={} cause=\"{}\" action=\"begin anew, kept as {}\"",
                path,
                cause.lines().findFirst().orElse(""),
                bad);
        try {
            Files.move(path, bad, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot put aside " + path, e);
        }
        return Saved.NOTHING;
    }
}
