package io.windlass.chaos.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// What a power cut leaves in the middle of a write: bytes that belong to nothing, after those that
/// were written. Nothing that was written before is touched.
final class TornWrite {
    private static final int BYTES = 1_000;
    private static final byte GARBAGE = (byte) 0xA5;

    private TornWrite() {}

    /// Tears the write-ahead logs in a folder.
    static void at(Path folder) throws IOException {
        var torn = new byte[BYTES];
        Arrays.fill(torn, GARBAGE);
        try (var logs = Files.newDirectoryStream(folder, "*-wal")) {
            for (var log : logs) Files.write(log, torn, StandardOpenOption.APPEND);
        }
    }
}
