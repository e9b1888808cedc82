package io.windlass.agent.spool;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.transport.ack.OffsetRange;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {
    @TempDir private Path folder;

    /// An acknowledgement may come while a commit is under way: half of what is being written is
    /// freed, together with what was there.
    @Test
    void whatIsFreedWhileItIsWrittenTakesNothingElseWithIt() throws Exception {
        try (var disk = Disk.open(folder.resolve("spool.db"))) {
            disk.write(List.of(batch(0)), List.of(), _ -> true);

            disk.write(List.of(batch(4)), List.of(new OffsetRange(2, 5)), _ -> false);

            assertThat(disk.read(6)).isEqualTo(new Disk.Read.Good(batch(4)));
            assertThat(disk.read(0)).isEqualTo(new Disk.Read.Good(batch(4)));
        }
    }

    private static Batch batch(long first) {
        var samples = List.of(0, 1, 2, 3).stream().map(SpoolRig::sample).toList();
        return new Batch(first, samples);
    }
}
