package io.windlass.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.windlass.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridMixFileTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void eachHourHasItsShareAndAGapHasNone() throws IOException {
        var mix =
                GridMixFile.read(
                        file(
                                "time,renewable_share",
                                "2025-01-01T00:00:00+08:00,0.31",
                                "",
                                "2024-12-31T17:00:00Z, 0.29",
                                "2024-12-31T19:00:00Z,0.4"));

        assertThat(mix.at(Instant.parse("2024-12-31T16:00:00Z"))).hasValue(0.31);
        assertThat(mix.at(Instant.parse("2024-12-31T17:59:59.999Z"))).hasValue(0.29);
        assertThat(mix.at(Instant.parse("2024-12-31T18:00:00Z"))).isEmpty();
        assertThat(mix.at(Instant.parse("2024-12-31T15:59:59Z"))).isEmpty();
        assertThat(mix.at(Instant.parse("2024-12-31T20:00:00Z"))).isEmpty();
    }

    @Test
    void everyWrongLineIsTold() throws IOException {
        var file =
                file(
                        "time,renewable_share",
                        "2025-01-01T00:30:00Z,0.3",
                        "2025-01-01T01:00:00Z,31",
                        "2025-01-01T02:00:00Z",
                        "2025-01-01T03:00:00Z,0.3",
                        "2025-01-01T04:00:00+01:00,0.3");

        var problems =
                catchThrowableOfType(SettingsException.class, () -> GridMixFile.read(file))
                        .problems();

        assertThat(problems).extracting(p -> p.place().line()).containsExactly(2, 3, 4, 6);
        assertThat(problems)
                .extracting(p -> p.message())
                .satisfiesExactly(
                        m -> assertThat(m).contains("beginning of an hour"),
                        m -> assertThat(m).contains("\"31\" is not a share in 0..1"),
                        m -> assertThat(m).contains("is not a time and a share"),
                        m -> assertThat(m).contains("is there twice"));
    }

    @Test
    void aFileThatIsNoSuchTableIsRefused() throws IOException {
        var wrong = file("hour;share");
        var missing = folder.resolve("nothing.csv");

        assertThat(catchThrowableOfType(SettingsException.class, () -> GridMixFile.read(wrong)))
                .hasMessageContaining("first line is not `time,renewable_share`");
        assertThat(catchThrowableOfType(SettingsException.class, () -> GridMixFile.read(missing)))
                .hasMessageContaining("nothing.csv:1:1: cannot be read");
    }

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("mix.csv"), java.util.List.of(lines));
    }
}
