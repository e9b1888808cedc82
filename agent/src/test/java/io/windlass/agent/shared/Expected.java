package io.windlass.agent.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import java.util.Map;

/// A value that a recording is known to hold.
///
/// @param text empty where the device says that it has none
public record Expected(String text, String unit) {
    private static final Map<String, Double> TO_CANONICAL =
            Map.of("kWh", 1e3, "kvarh", 1e3, "%", 0.01, "kW", 1e3);
    private static final double RELATIVE_ERROR = 1e-6;

    public void check(Reading reading) {
        if (text.isEmpty()) {
            assertThat(reading).isEqualTo(new Reading.Bad(reading.signal(), Fault.NOT_AVAILABLE));
            return;
        }
        double value = Double.parseDouble(text) * TO_CANONICAL.getOrDefault(unit, 1.0);
        assertThat(reading).isInstanceOf(Reading.Good.class);
        assertThat(((Reading.Good) reading).value())
                .as(reading.signal().toString())
                .isCloseTo(value, within(Math.abs(value) * RELATIVE_ERROR));
    }
}
