package io.windlass.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes, though small ones.
final class FleetIT {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir Path folder;

    @Test
    void aProgramLivesDiesAndLivesAgain() throws Exception {
        var program = shell("p", "echo started; echo trouble >&2; exec sleep 60");
        program.start();
        await().until(() -> program.lines().size() == 1);
        assertThat(program.isAlive()).isTrue();

        program.kill();

        assertThat(program.hasDied()).isTrue();
        assertThat(program.exitCode()).hasValue(128 + 9);
        program.start();
        await().until(() -> program.lines().size() == 2);
        assertThat(program.stop(PATIENCE)).isTrue();
        assertThat(program.hasDied()).isFalse();
        assertThat(program.logLines()).containsExactly("trouble", "trouble");
    }

    @Test
    void whatIgnoresSigtermIsKilled() throws Exception {
        var program = shell("p", "trap '' TERM; echo deaf; while :; do sleep 0.05; done");
        program.start();
        await().until(() -> program.lines().size() == 1);

        assertThat(program.stop(Duration.ofMillis(200))).isFalse();
        assertThat(program.isAlive()).isFalse();
    }

    @Test
    void aFleetStopsInTheReverseOrderOfItsStart() throws Exception {
        var fleet = new Fleet(List.of(reporting("first"), reporting("second")));
        fleet.start();
        await().until(() -> isReady(fleet, "first") && isReady(fleet, "second"));

        fleet.close();

        assertThat(fleet.dead()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("stops"))).containsExactly("second", "first");
    }

    @Test
    void theDeadAreStartedAgainUntilTheFleetCloses() throws Exception {
        var said = new CopyOnWriteArrayList<String>();
        var program = shell("p", "echo started; exec sleep 60");
        try (var fleet = new Fleet(List.of(program))) {
            fleet.start();
            var keeper = Thread.ofVirtual().start(() -> keepAlive(fleet, said));
            await().until(() -> program.lines().size() == 1);

            program.kill();

            await().until(() -> program.lines().size() == 2);
            assertThat(said).containsExactly("p died (exit code 137); starting it again");
            keeper.interrupt();
            keeper.join();
        }
        assertThat(program.isAlive()).isFalse();
    }

    private static void keepAlive(Fleet fleet, List<String> said) {
        try {
            fleet.keepAlive(said::add);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isReady(Fleet fleet, String name) throws IOException {
        return !fleet.program(name).lines().isEmpty();
    }

    private Program reporting(String name) {
        return shell(
                name,
                "trap 'echo "
                        + name
                        + " >> stops; exit 0' TERM; echo ready;"
                        + " while :; do sleep 0.05; done");
    }

    private Program shell(String name, String script) {
        return new Program(name, List.of("/bin/sh", "-c", script), folder);
    }
}
