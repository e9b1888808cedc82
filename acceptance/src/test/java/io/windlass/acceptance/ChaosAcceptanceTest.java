package io.windlass.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three minutes of `./windlass chaos` with a fixed seed: every kind of fault, and nothing lost.
@Tag("story")
class ChaosAcceptanceTest {
    private static final Duration LONGEST = Duration.ofMinutes(9);

    @TempDir Path folder;

    @Test
    void nothingIsLostInThreeMinutesOfFaults() throws Exception {
        Tools.program("mosquitto", "mosquitto");
        Tools.program("influxd", "influxdb");
        try (var chaos =
                Programs.start("chaos", folder, "--minutes", "3", "--seed", "7", "--json")) {
            int exit = chaos.exitCode(LONGEST);

            assertThat(exit).as(chaos.errors() + chaos.output()).isZero();
            var result = Http.parse(chaos.output().strip().lines().toList().getLast());
            assertThat(result.path("lost").asLong()).isZero();
            assertThat(result.path("duplicated").asLong()).isZero();
            assertThat(result.at("/ledger/changed").asLong()).isZero();
            assertThat(result.path("taken").asLong()).isGreaterThan(10_000);
            assertThat(result.path("faults_total").asLong()).isGreaterThan(15);
        }
    }
}
