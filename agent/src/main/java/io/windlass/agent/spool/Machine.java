package io.windlass.agent.spool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/// Tells the machine that a program runs on from any other.
final class Machine {
    /// The installation's id, and a board's serial number: the images of single-board computers are
    /// copied with the former.
    private static final List<Path> MARKS =
            List.of(
                    Path.of("/etc/machine-id"),
                    Path.of("/sys/firmware/devicetree/base/serial-number"));

    private Machine() {}

    /// Eight hex digits, always the same on the same machine; not the ids themselves, which are
    /// nobody's business.
    static String id() {
        var crc = new CRC32();
        for (var mark : MARKS) crc.update(read(mark).strip().getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }

    private static String read(Path mark) {
        try {
            return Files.readString(mark);
        } catch (IOException _) { // not every machine has every mark
            return "";
        }
    }
}
