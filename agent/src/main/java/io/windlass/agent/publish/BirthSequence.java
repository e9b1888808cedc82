package io.windlass.agent.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Numbers the connections, 0..255 and round again, so that a late NDEATH is not taken for the
/// present one's. Kept in a file over restarts if there is a place for one; else it starts
/// anywhere.
public final class BirthSequence {
    private static final Logger LOG = LoggerFactory.getLogger(BirthSequence.class);

    private final Optional<Path> file;
    private final RandomGenerator random;
    private OptionalInt last = OptionalInt.empty();

    /// @param folder where the number is kept; made if it is not there
    public BirthSequence(Optional<Path> folder, RandomGenerator random) {
        this.file = folder.map(f -> f.resolve("bdseq"));
        this.random = random;
    }

    /// The number of the next connection; kept before it is used.
    int next() {
        int number = (last.orElseGet(this::kept) + 1) % 256;
        last = OptionalInt.of(number);
        file.ifPresent(f -> keep(f, number));
        return number;
    }

    private int kept() {
        return file.filter(Files::exists).flatMap(this::read).orElseGet(() -> random.nextInt(256));
    }

    private Optional<Integer> read(Path from) {
        try {
            return Optional.of(
                    Math.floorMod(Integer.parseInt(Files.readString(from).strip()), 256));
        } catch (IOException | NumberFormatException e) {
            LOG.warn("file={} state=unreadable cause=\"{}\"", from, e.toString());
            return Optional.empty();
        }
    }

    private static void keep(Path to, int number) {
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            var fresh = to.resolveSibling(to.getFileName() + ".new");
            Files.writeString(fresh, number + "\n");
            Files.move(
                    fresh, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("file={} state=unwritable cause=\"{}\"", to, e.toString());
        }
    }
}
