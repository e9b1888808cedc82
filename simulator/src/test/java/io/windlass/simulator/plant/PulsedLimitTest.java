package io.windlass.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PulsedLimitTest {
    private final PulsedLimit limit = new PulsedLimit(new Pulse(600, 100, 240, 20), 0.35);

    @ParameterizedTest
    @CsvSource({"100, 1.0", "110, 0.675", "120, 0.35", "300, 0.35", "330, 0.675", "700, 1.0"})
    void itRampsInAndOut(double seconds, double ratio) {
        assertThat(limit.ratio(seconds)).hasValue(ratio);
    }

    @ParameterizedTest
    @CsvSource({"99.9", "340", "600", "-1"})
    void itIsAbsentOutsideItsPulse(double seconds) {
        assertThat(limit.ratio(seconds)).isEmpty();
    }

    @Test
    void itMovesInTheStepsItsRegisterHas() {
        for (double t = 100; t < 120; t += 0.037) {
            double thousandths = limit.ratio(t).orElseThrow() * 1000;
            assertThat(thousandths - Math.rint(thousandths)).isBetween(-1e-9, 1e-9);
        }
    }

    @Test
    void aCycleWithoutActiveTimeNeverLimits() {
        var never = new GridLimitPlan(Duration.ofMinutes(10), 0, Duration.ofSeconds(20), 0.3, 1);

        for (double t = 0; t < 600; t += 0.5) assertThat(never.of(0).ratio(t)).isEmpty();
    }
}
