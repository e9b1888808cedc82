package io.windlass.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    private static final SignalId POWER = Quantity.ACTIVE_POWER.signal();

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aValueThatIsNotANumberCannotBeAGoodReading(double value) {
        assertThatThrownBy(() -> new Reading.Good(POWER, value))
                .hasMessageContaining("active_power");
    }

    @ParameterizedTest
    @EnumSource
    void aFaultIsFoundByItsCode(Fault fault) {
        assertThat(Fault.ofCode(fault.code())).isEqualTo(fault);
    }

    @Test
    void aSampleIsStampedToTheMillisecondAndCountsItsGoodReadings() {
        var sample =
                new Sample(
                        new DeviceId("farm", "WT01"),
                        Instant.parse("2026-11-01T00:00:00.123456789Z"),
                        List.of(new Reading.Good(POWER, 1), new Reading.Bad(POWER, Fault.TIMEOUT)));

        assertThat(sample.at()).isEqualTo("2026-11-01T00:00:00.123Z");
        assertThat(sample.good()).isEqualTo(1);
    }
}
