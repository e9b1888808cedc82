package io.windlass.agent.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process, killed with signal 9 in the midst of its writing, time and again.
class KillIT {
    @TempDir private Path folder;
    private long shown;

    @Test
    void whatWasShownIsThereAfterTheKillAndNothingIsNumberedTwice() throws Exception {
        var random = new Random(9);

        for (int i = 0; i < 4; i++) {
            runAndKill(1 + random.nextInt(200));

            var place = new SpoolPlace(folder, Duration.ZERO, "this-machine");
            var limits = new SpoolLimits(1 << 30, Duration.ofDays(14), 1 << 24);
            try (var spool = Spool.open(place, limits, SpoolWorld.PLAIN)) {
                assertThat(spool.read(shown - 1, 1))
                        .extracting(Spooled::offset)
                        .containsExactly(shown - 1);
                assertThat(spool.read(0, 1))
                        .extracting(Spooled::sample)
                        .containsExactly(SpoolRig.sample(0));
                assertThat(spool.state().next()).isGreaterThan(shown);
                shown = spool.state().next();
            }
        }
    }

    private void runAndKill(int lines) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledAgent.class.getName(),
                        folder.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = process.inputReader()) {
            read(output, lines);
            process.toHandle().destroyForcibly(); // Process itself would close the output
            // what it said before it died counts too
            read(output, Integer.MAX_VALUE);
        }
        process.waitFor();
    }

    private void read(BufferedReader output, int lines) throws IOException {
        int read = 0;
        while (read < lines) {
            var line = output.readLine();
            if (line == null) return;
            if (line.startsWith("begin ")) assertThat(number(line)).isGreaterThanOrEqualTo(shown);
            if (!line.startsWith("shown ")) continue;
            shown = number(line);
            read++;
        }
    }

    private static long number(String line) {
        return Long.parseLong(line.substring(6));
    }
}
