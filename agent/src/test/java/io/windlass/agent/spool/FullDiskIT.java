package io.windlass.agent.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk of one megabyte that really fills up. Mounting it takes root.
class FullDiskIT {
    @TempDir private Path folder;
    private Path disk;
    private SpoolRig rig;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted =
                run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()) == 0;
        assumeTrue(mounted, "a tmpfs can be mounted (root)");
        rig = new SpoolRig(disk, new SpoolLimits(1 << 30, Duration.ofDays(14), 4 << 20));
    }

    @AfterEach
    void unmount() throws Exception {
        if (rig != null) rig.spool.close();
        run("umount", disk.toString());
    }

    @Test
    void aFullDiskIsWaitedOutInMemoryBoundedAndCounted() throws IOException {
        var ballast = Files.write(disk.resolve("ballast"), new byte[700_000]);
        long last = -1;
        while (!rig.spool.isOut()) last = fill();

        for (int i = 0; i < 40; i++) last = fill(); // more than the heap may hold
        var full = rig.spool.state();
        assertThat(full.next()).isEqualTo(last + 1);
        assertThat(full.dropped()).isPositive();
        assertThat(full.bytes()).isLessThan(6 << 20);

        Files.delete(ballast);
        rig.pass(Duration.ofSeconds(6));
        rig.commitAll();

        assertThat(rig.spool.isOut()).isFalse();
        assertThat(rig.held()).contains(0L, last).hasSize((int) (last + 1 - full.dropped()));
        rig.restart();
        assertThat(rig.held()).hasSize((int) (last + 1 - full.dropped()));
    }

    @Test
    void offsetsAreReservedOnAFullDiskToo() throws IOException {
        Files.write(disk.resolve("ballast"), new byte[700_000]);
        while (!rig.spool.isOut()) fill();

        for (long offset = 0; offset < 2 * Blocks.SIZE; ) offset = fill();

        assertThat(rig.spool.state().next()).isGreaterThan(2 * Blocks.SIZE);
    }

    private long fill() {
        long last = rig.append(1000);
        rig.commitAll();
        rig.pass(Duration.ofSeconds(6));
        return last;
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
