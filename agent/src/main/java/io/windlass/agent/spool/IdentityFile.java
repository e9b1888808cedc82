package io.windlass.agent.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// Keeps a spool's identity in two places of a small file, written in turn, in place: a write that
/// is cut short leaves the other, and a full disk still takes it. Also what keeps a second agent
/// off the same spool.
///
/// A place is a line: `windlass-spool VERSION WRITE EPOCH MACHINE RESERVED CRC`.
final class IdentityFile implements AutoCloseable {
    static final int VERSION = 1;

    private static final int PLACE = 512;
    private static final Pattern LINE =
            Pattern.compile(
                    "(windlass-spool (\\d+) (\\d+) (\\S+) (\\S+) (\\d+)) ([0-9a-f]{8})\\s*");

    private final FileChannel channel;
    private long writes;

    private IdentityFile(FileChannel channel) {
        this.channel = channel;
    }

    /// Opens the file or makes it.
    ///
    /// @throws SpoolRefused if another agent has it open
    static IdentityFile open(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        var channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (isLocked(channel)) {
            channel.close();
            throw new SpoolRefused(
                    path + " is in use by another agent; give each its own state_dir");
        }
        return new IdentityFile(channel);
    }

    /// The latest identity that was wholly written; none in a new or spoilt file.
    ///
    /// @throws SpoolRefused if a newer program wrote it
    Optional<Identity> read() throws IOException {
        var found = Stream.of(place(0), place(1)).flatMap(Optional::stream).toList();
        var latest = found.stream().max((a, b) -> Long.compare(a.write(), b.write()));
        writes = latest.map(Written::write).orElse(0L);
        return latest.map(Written::identity);
    }

    /// Writes it durably.
    void write(Identity identity) throws IOException {
        long write = writes + 1;
        var text =
                "windlass-spool %d %d %s %s %d"
                        .formatted(
                                VERSION,
                                write,
                                identity.epoch(),
                                identity.machine(),
                                identity.reserved());
        var line = "%-" + (PLACE - 1) + "s\n";
        var bytes = line.formatted(text + " " + crc(text)).getBytes(StandardCharsets.UTF_8);
        var left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) channel.write(left, write % 2 * PLACE + left.position());
        channel.force(false);
        writes = write;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private record Written(long write, Identity identity) {}

    private Optional<Written> place(int number) throws IOException {
        var bytes = ByteBuffer.allocate(PLACE);
        while (bytes.hasRemaining()
                && channel.read(bytes, (long) number * PLACE + bytes.position()) > 0) {
            // until the place is read or the file ends
        }
        var text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        var line = LINE.matcher(text);
        if (!line.matches() || !crc(line.group(1)).equals(line.group(7))) return Optional.empty();
        refuseNewer(Integer.parseInt(line.group(2)));
        return Optional.of(
                new Written(
                        Long.parseLong(line.group(3)),
                        new Identity(line.group(4), line.group(5), Long.parseLong(line.group(6)))));
    }

    private static void refuseNewer(int version) {
        if (version > VERSION)
            throw new SpoolRefused(
                    "the spool is of format %d, this program knows up to %d: install the newer one again, or move the spool away"
                            .formatted(version, VERSION));
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException _) { // this very program has it
            return true;
        }
    }

    private static String crc(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
