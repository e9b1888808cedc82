package io.windlass.gateway.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.windlass.gateway.checkpoint.Checkpoint;
import io.windlass.gateway.checkpoint.CheckpointFile;
import io.windlass.gateway.checkpoint.CheckpointFile.Loaded;
import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Schema;
import io.windlass.gateway.store.Store.Outcome;
import io.windlass.gateway.store.Store.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk of eight megabytes that is really full. Needs root to mount it.
class DiskFullIT {
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    @TempDir Path disk;
    private boolean mounted;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString()) == 0;
        assumeTrue(mounted, "a tmpfs cannot be mounted here");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) run("umount", "-l", disk.toString());
    }

    @Test
    void theStoreSaysSoKeepsWhatItHasAndHeals() throws IOException {
        var settings =
                new EmbeddedSettings(
                        disk.resolve("windlass.db"), Duration.ofDays(7), Duration.ofDays(400));
        try (var store = EmbeddedStore.open(settings, Schema.load(), () -> NOW)) {
            store.write(List.of(power(0)));
            fill();

            Outcome outcome = new Outcome.Stored(List.of());
            for (int i = 1; outcome instanceof Outcome.Stored && i < 100; i++)
                outcome = store.write(many(i));

            assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
            assertThat(((Outcome.Unavailable) outcome).cause()).contains("full");
            assertThat(read(store)).contains(power(0));

            Files.delete(disk.resolve("filling"));
            assertThat(store.write(many(200))).isEqualTo(new Outcome.Stored(List.of()));
        }
    }

    @Test
    void theCheckpointFailsLeavesTheLastOneAndHeals() throws IOException {
        var file = new CheckpointFile(disk);
        var first = checkpoint("first");
        file.write(first);
        fill();

        assertThatThrownBy(() -> file.write(checkpoint("x".repeat(100_000))))
                .isInstanceOf(IOException.class);
        assertThat(file.load(NOW)).isEqualTo(new Loaded.Found(first));

        Files.delete(disk.resolve("filling"));
        var second = checkpoint("x".repeat(100_000));
        file.write(second);
        assertThat(file.load(NOW)).isEqualTo(new Loaded.Found(second));
    }

    private void fill() throws IOException {
        try (var filling = Files.newOutputStream(disk.resolve("filling"))) {
            var block = new byte[4_096];
            while (true) filling.write(block);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("space");
        }
    }

    private static Checkpoint checkpoint(String alarms) {
        return new Checkpoint(
                NOW, Optional.empty(), List.of(), List.of(), alarms, Optional.empty());
    }

    private static List<Row> read(EmbeddedStore store) {
        return store.read(new Query("turbine", Map.of(), NOW, NOW.plusSeconds(1_000_000), 1_000));
    }

    private static List<Row> many(int batch) {
        return IntStream.range(0, 500).mapToObj(i -> power(batch * 500 + i)).toList();
    }

    private static Row power(int second) {
        var tags =
                Map.of(
                        "site", "ridge",
                        "edge", "box",
                        "device", "W1",
                        "component", "device",
                        "profile", "generic");
        return new Row("turbine", tags, Map.of("active_power", 1.0), NOW.plusSeconds(second));
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
