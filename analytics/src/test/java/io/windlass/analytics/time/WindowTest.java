package io.windlass.analytics.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.analytics.Vectors;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2025-03-30, Europe/Berlin",
        "2025-10-26, Europe/Berlin",
        "2025-03-09, America/Chicago",
        "2025-08-01, Asia/Shanghai"
    })
    void aLocalDayHasAsManyQuartersAsItsClockSays(LocalDate date, ZoneId zone) {
        var expected = expected().get("quarters " + date + " " + zone);

        assertThat(Window.day(date, zone).count(QUARTER)).isEqualTo(expected.asLong());
    }

    @Test
    void aDayBeginsAtLocalMidnight() {
        var last = Instant.parse("2025-08-01T15:59:59Z");

        assertThat(Window.dayOf(last, SHANGHAI).start())
                .isEqualTo(expected().get("day of 2025-08-01T15:59:59Z Asia/Shanghai").asText());
        assertThat(Window.dayOf(last.plusSeconds(1), SHANGHAI).start())
                .isEqualTo(expected().get("day of +1s").asText());
    }

    @Test
    void aWindowHoldsItsStartAndNotItsEnd() {
        var last = Instant.parse("2025-08-01T15:59:59.999Z");

        assertThat(Window.of(last, QUARTER, ZoneOffset.UTC).start())
                .isEqualTo(expected().get("15-min window of 2025-08-01T15:59:59.999Z").asText());
        assertThat(Window.of(last.plusMillis(1), QUARTER, ZoneOffset.UTC).start())
                .isEqualTo(expected().get("window of 16:00:00.000Z").asText());
    }

    @Test
    void hoursAreThoseOfTheZone() {
        var hour = Window.of(Instant.parse("2025-08-01T15:59:59Z"), Duration.ofHours(1), india());

        assertThat(hour.start()).isEqualTo("2025-08-01T15:30:00Z");
        assertThat(hour.end()).isEqualTo("2025-08-01T16:30:00Z");
    }

    @Test
    void aSpanThatDoesNotDivideAnHourIsRefused() {
        assertThatThrownBy(() -> Window.of(Instant.EPOCH, Duration.ofMinutes(7), SHANGHAI))
                .hasMessageContaining("PT7M");
        assertThatThrownBy(() -> new Window(Instant.EPOCH, Instant.EPOCH))
                .hasMessageContaining("empty");
    }

    private static ZoneId india() {
        return ZoneId.of("Asia/Kolkata");
    }

    private static JsonNode expected() {
        return Vectors.vector("W1").get("expected");
    }
}
