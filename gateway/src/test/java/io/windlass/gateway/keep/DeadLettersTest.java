package io.windlass.gateway.keep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.windlass.gateway.feed.Receipt;
import io.windlass.gateway.feed.Refusal;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.store.Described;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.EdgeId;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading.Bad;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersTest {
    private static final Instant AT = Instant.parse("2026-11-01T12:00:00Z");
    private static final DeviceId DEVICE = new DeviceId("ridge", "W1");

    @TempDir Path folder;
    private final Meters meters = new Meters();

    @Test
    void aLetterHasEverythingThatTheSampleHad() throws IOException {
        var letters = new DeadLetters(folder, () -> AT, meters);

        assertThat(letters.keep(List.of(refusal(7)))).isTrue();

        var lines = Files.readAllLines(folder.resolve(DeadLetters.NAME));
        assertThat(new ObjectMapper().readTree(lines.getFirst()))
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                        {"refused_at":"2026-11-01T12:00:00Z","reason":"type conflict","table":"turbine",
                                         "site":"ridge","device":"W1","edge":"box","epoch":"e1","offset":7,
                                         "at":"2026-11-01T12:00:00Z",
                                         "readings":{"active_power":1.5,"wind_speed":"TIMEOUT"}}
                                        """));
        assertThat(meters.count(Meter.DEAD_LETTERS)).isEqualTo(1);
    }

    @Test
    void theFilesAreBoundedAndTheOldestGo() throws IOException {
        var letters = new DeadLetters(folder, 1_000, () -> AT, meters);

        for (int i = 0; i < 200; i++) letters.keep(List.of(refusal(i)));

        try (var files = Files.list(folder)) {
            var all = files.toList();
            assertThat(all).hasSize(DeadLetters.MOST_FILES);
            for (var file : all) assertThat(Files.size(file)).isLessThanOrEqualTo(1_000);
        }
        assertThat(folder.resolve(DeadLetters.NAME)).content().contains("\"offset\":199");
    }

    private static Refusal refusal(long offset) {
        var edge = new EdgeId("ridge", "box");
        var sample =
                new Sample(
                        DEVICE,
                        AT,
                        List.of(
                                new Good(Quantity.ACTIVE_POWER.signal(), 1.5),
                                new Bad(Quantity.WIND_SPEED.signal(), Fault.TIMEOUT)));
        return new Refusal(
                new Described(DEVICE, edge, "turbine", "p", Map.of()),
                Optional.of(new Receipt(edge, "e1", offset)),
                Optional.of(sample),
                "type conflict");
    }
}
