package io.windlass.chaos.rig;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A small disk of its own under a folder, that can be filled to the last byte.
public final class Disk implements AutoCloseable {
    private static final String SIZE = "64m";
    private static final int CHUNK = 1 << 16;

    private final Path folder;

    private Disk(Path folder) {
        this.folder = folder;
    }

    /// Mounts it; empty where that is not allowed.
    static Optional<Disk> mount(Path folder) throws IOException {
        boolean mounted =
                run(List.of("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", "" + folder));
        return mounted ? Optional.of(new Disk(folder)) : Optional.empty();
    }

    public Path folder() {
        return folder;
    }

    /// Leaves no byte free.
    public void fill() {
        try (var out = Files.newOutputStream(ballast())) {
            fill(out, CHUNK);
        } catch (IOException _) {
            // full
        }
    }

    private static void fill(OutputStream out, int chunk) throws IOException {
        var zeros = new byte[chunk];
        try {
            while (true) out.write(zeros);
        } catch (IOException e) {
            if (chunk == 1) throw e;
            fill(out, chunk / 16 == 0 ? 1 : chunk / 16);
        }
    }

    /// Gives the room back.
    public void clear() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        run(List.of("umount", "-l", folder.toString()));
    }

    private static boolean run(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
