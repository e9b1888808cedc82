package io.windlass.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 500 turbines of 20 values each second, 10 ms away, 25 of them dead, at the agent's defaults.
@Tag("story")
class ManyTurbinesAcceptanceTest {
    private static final int TURBINES = 500;
    private static final int DEAD = 25;
    private static final int VALUES = 20;
    private static final Duration WATCHED = Duration.ofSeconds(20);

    @TempDir Path folder;

    @Test
    void everyReadingOfTheLivingIsPolledAndStored() throws Exception {
        int first = Tools.freePorts(TURBINES);
        try (var chain = new Chain(folder)) {
            chain.add(mbsim(first));
            chain.mosquitto();
            var gateway =
                    chain.gateway(
                            "store: {embedded: {file: windlass.db}}\nportfolio: {id: many}\n");
            var agent =
                    chain.agent(
                            "wind",
                            "farm",
                            "  - {id: WT001..WT500, profile: bench-20, modbus: \"127.0.0.1:{%d..%d}\"}%n"
                                    .formatted(first, first + TURBINES - 1));
            agent.program()
                    .await(
                            "polls the living",
                            () -> agent.status().at("/devices/up").asInt() == TURBINES - DEAD);

            var before = agent.status();
            pause();
            var after = agent.status();
            var usage = usage(agent.program().pid());

            long seconds = WATCHED.toSeconds();
            long polled = delta(before, after, "polled_readings");
            System.out.println("agent with 500 turbines: " + usage + ", " + polled + " readings");
            assertThat(delta(before, after, "missed_beats")).isZero();
            assertThat(polled)
                    .as("readings of the living in " + seconds + " s")
                    .isGreaterThanOrEqualTo((seconds - 1) * (TURBINES - DEAD) * VALUES);
            var last = agent.stop();
            assertThat(last.path("unacked").asLong()).as(last.toString()).isZero();
            assertThat(last.path("dropped").asLong()).isZero();
            gateway.await(
                    "has stored all", () -> stored(chain) == last.path("polled_readings").asLong());
        }
    }

    private static long stored(Chain chain) throws IOException, InterruptedException {
        var now = InstantSource.system().instant();
        var hour = Duration.ofHours(1);
        var totals = "/api/v1/totals?from=%s&to=%s".formatted(now.minus(hour), now.plus(hour));
        return Http.json(chain.at(totals)).path("stored_readings").asLong();
    }

    private static long delta(
            com.fasterxml.jackson.databind.JsonNode before,
            com.fasterxml.jackson.databind.JsonNode after,
            String key) {
        return after.path(key).asLong() - before.path(key).asLong();
    }

    private static void pause() {
        long until = System.nanoTime() + WATCHED.toNanos();
        Awaitility.await("20 s of polling")
                .atMost(WATCHED.multipliedBy(2))
                .until(() -> System.nanoTime() >= until);
    }

    /// CPU time and resident memory of a process, from /proc.
    private static String usage(long pid) throws IOException {
        var cpu =
                ProcessHandle.of(pid)
                        .flatMap(p -> p.info().totalCpuDuration())
                        .map(Duration::toMillis)
                        .orElse(-1L);
        var memory =
                Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .findFirst()
                        .orElse("VmRSS unknown");
        return "cpu " + cpu + " ms since start, " + memory.replaceAll("\\s+", " ");
    }

    private Spawned mbsim(int first) throws IOException, InterruptedException {
        var source = Tools.shared("bench/mbsim.c");
        var program = folder.resolve("mbsim");
        var compiler = Tools.program("cc", "gcc");
        int exit =
                new ProcessBuilder(
                                compiler, "-O2", "-o", program.toString(), source.toString(), "-lz")
                        .start()
                        .waitFor();
        assertThat(exit).as("cc " + source).isZero();
        return Spawned.start(
                        "mbsim",
                        List.of(program.toString(), "" + first, "" + TURBINES, "10", "" + DEAD),
                        folder)
                .await("listens", () -> Peers.answers(first + TURBINES - 1));
    }
}
