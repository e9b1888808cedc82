package io.windlass.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The systemd units: nothing to complain about, and as little exposure as a JVM on a network can
/// have.
class UnitsTest {
    private static final String TENTHS = "12";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"windlass-agent.service", "windlass-gateway.service"})
    void aUnitIsValidAndHardened(String unit) throws Exception {
        var analyze = Tools.program("systemd-analyze", "systemd");
        var stub = copyWithAnExecutableThatExists(unit);

        var verify = run(analyze, "verify", stub);
        var security = run(analyze, "security", "--offline=true", "--threshold=" + TENTHS, stub);

        assertThat(verify).isEqualTo(new Run(0, ""));
        assertThat(security.exit()).as(security.output()).isZero();
    }

    private String copyWithAnExecutableThatExists(String unit) throws IOException {
        var text = Files.readString(Tools.repository().resolve("systemd").resolve(unit));
        var copy = folder.resolve(unit);
        Files.writeString(copy, text.replace("/usr/lib/windlass/windlass", "/bin/true"));
        return copy.toString();
    }

    private record Run(int exit, String output) {}

    private static Run run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
