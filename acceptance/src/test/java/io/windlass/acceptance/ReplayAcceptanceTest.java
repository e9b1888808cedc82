package io.windlass.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One recorded day of nine real turbines, lived through in two minutes by the whole chain.
class ReplayAcceptanceTest {
    private static final String FILE = "data/marge_9t_20200227_20200229.csv";
    private static final Instant DAY = Instant.parse("2020-02-28T00:00:00Z");
    private static final Duration LONG = Duration.ofDays(1);
    private static final double SPEED = 720;

    /// The programs must be up before the day begins, on a busy machine too.
    private static final Duration HEAD_START = Duration.ofSeconds(40);

    @TempDir Path folder;

    @Test
    void aDaysGenerationIsThatOfTheFileToAThousandth() throws Exception {
        var recording = Tools.shared(FILE);
        var wallStart = InstantSource.system().instant().plus(HEAD_START);
        var begin = DAY.minus(Duration.ofMinutes(30));
        var plantTime = "%s@%s*%s".formatted(begin, wallStart, SPEED);
        var plant = new Plant(9);
        try (var chain = new Chain(folder, plantTime)) {
            chain.simulator(plant, "--replay", recording.toString(), "--stamps", "end");
            chain.mosquitto();
            var gateway =
                    chain.gateway(
                            """
                            store: {embedded: {file: windlass.db, keep_readings: 10000d, keep_figures: 10000d}}
                            timing: {lateness: 20m, max_hold: 15m, interval: 5m}
                            """
                                    + plant.portfolio("1900kW"));
            chain.agent("wind", "farm", plant.farmDevices("1m"));
            awaitWallClock(wallStart.plusNanos((long) (Duration.ofHours(25).toNanos() / SPEED)));
            var totals = "/api/v1/totals?from=%s&to=%s".formatted(DAY, DAY.plus(LONG));
            gateway.await("has closed the day", () -> closed(chain));

            var figures = Http.json(chain.at(totals));

            assertThat(figures.path("generated_wh").asDouble())
                    .as(figures.toString())
                    .isCloseTo(generatedBy(recording), withinPercentage(0.1));
            assertThat(figures.path("curtailed_wh").asDouble(0)).isZero();
        }
    }

    /// Σ max(0, kW) / 6 of the rows whose ten minutes END within the day, in Wh.
    private static double generatedBy(Path recording) throws IOException {
        double kilowatts = 0;
        for (var line : Files.readAllLines(recording)) {
            var cells = line.split(",", -1);
            if (cells[0].equals("time") || cells[2].isEmpty()) continue;
            var end = Instant.parse(cells[0]);
            if (end.isAfter(DAY) && !end.isAfter(DAY.plus(LONG)))
                kilowatts += Math.max(0, Double.parseDouble(cells[2]));
        }
        return kilowatts / 6 * 1_000;
    }

    private static boolean closed(Chain chain) throws IOException, InterruptedException {
        var after =
                "/api/v1/history?scope=portfolio&from=%s&to=%s"
                        .formatted(DAY.plus(LONG), DAY.plus(LONG).plus(Duration.ofHours(1)));
        return Http.json(chain.at(after)).path("rows").size() > 0;
    }

    private static void awaitWallClock(Instant until) {
        Awaitility.await("the day passes")
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> InstantSource.system().instant().isAfter(until));
    }
}
