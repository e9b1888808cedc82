package io.windlass.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The small written forms: ranges, sizes, durations, slips.
final class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "WT01..WT03, WT01 WT02 WT03",
        "WT8..WT11, WT8 WT9 WT10 WT11",
        "9..10, 9 10",
        "PDU-A099..PDU-A101, PDU-A099 PDU-A100 PDU-A101",
        "10.1.0.{1..2}, 10.1.0.1 10.1.0.2",
        "10.1.0.{1..2}:502, 10.1.0.1:502 10.1.0.2:502",
        "h:{15020..15021}, h:15020 h:15021",
        "rack-{08..10}, rack-08 rack-09 rack-10",
        "WT01, WT01",
        "T1..T1, T1"
    })
    void rangesAreWrittenOut(String range, String expected) {
        assertThat(Ranges.expand(range)).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WT5..WT1",
                "WT1..XT5",
                "a..b",
                "{1..3",
                "{1..x}",
                "{1..2}{3..4}",
                "1..99999999",
                "1..99999999999999999999"
            })
    void whatIsNoRangeIsRefused(String range) {
        assertThatThrownBy(() -> Ranges.expand(range))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(range);
    }

    @ParameterizedTest
    @CsvSource({
        "4096, 4096",
        "512B, 512",
        "1KiB, 1024",
        "1.5 MiB, 1572864",
        "2GB, 2000000000",
        "0, 0"
    })
    void sizesHaveUnits(String text, long bytes) {
        assertThat(ByteSize.parse(text).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MiB", "-1", "1 PiB", "1e3", "999999999999TiB"})
    void whatIsNoSizeIsRefused(String text) {
        assertThatThrownBy(() -> ByteSize.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"250ms, 250", "1s, 1000", "0.5s, 500", "2m, 120000", "24h, 86400000", "0s, 0"})
    void durationsHaveUnits(String text, long millis) {
        assertThat(Durations.parse(text)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "-1s", "1w", "s", "1 s 2", "999999999999d", "1.s"})
    void whatIsNoDurationIsRefused(String text) {
        assertThatThrownBy(() -> Durations.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "brocker, broker",
        "borker, broker",
        "broke, broker",
        "BROKER, broker",
        "maxPacket, max_packet"
    })
    void aSlipFindsWhatWasMeant(String slip, String meant) {
        assertThat(Nearest.of(slip, List.of("site", "broker", "max_packet"))).hasValue(meant);
    }

    @Test
    void anotherWordFindsNothing() {
        assertThat(Nearest.of("colour", List.of("site", "broker"))).isEmpty();
        assertThat(Nearest.of("x", List.of())).isEmpty();
        assertThat(Nearest.of("x".repeat(100_000), List.of("x"))).isEmpty();
    }
}
