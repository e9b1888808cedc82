package io.windlass.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.Engine;
import io.windlass.analytics.Output.Closed;
import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.plant.Sharing;
import io.windlass.analytics.plant.Timing;
import io.windlass.analytics.plant.Turbine;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.OperatingState;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureRowsTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final DeviceId WT01 = new DeviceId("ridge", "WT01");

    @Test
    void aRowTellsWhereAvailablePowerCameFromWhatWasMeteredAndWhyMachinesHeldBack() {
        var fields = minute(true);

        assertThat(fields)
                .containsEntry("source_reported", 0.5)
                .containsEntry("source_nacelle", 0.0)
                .containsEntry("source_reference", 0.0)
                .containsEntry("metered_wh", 500.0)
                .containsEntry("own_reasons", "7:5000.0");
    }

    @Test
    void whatIsNotThereHasNoField() {
        assertThat(minute(false)).doesNotContainKeys("metered_wh", "own_reasons");
    }

    private static Map<String, Object> minute(boolean whole) {
        var turbines =
                List.of(
                        new Turbine(WT01, 2e6, Optional.empty()),
                        new Turbine(new DeviceId("ridge", "WT02"), 2e6, Optional.empty()));
        var farm = Farm.of("F", "ridge", ZoneOffset.UTC, turbines);
        var timing = new Timing(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(1));
        var portfolio =
                new Portfolio(
                        "all",
                        ZoneOffset.UTC,
                        List.of(farm),
                        List.of(),
                        List.of(),
                        Sharing.DEFAULT,
                        timing);
        var engine = new Engine(portfolio, START);
        if (whole) {
            engine.apply(sample(0, 1000));
            engine.apply(sample(30, 1500));
        }
        return engine.advance(START.plusSeconds(60)).stream()
                .map(output -> ((Closed) output).interval())
                .filter(interval -> interval.scope() instanceof FarmScope)
                .map(FigureRows::of)
                .findFirst()
                .orElseThrow()
                .fields();
    }

    private static Sample sample(int second, double counter) {
        return new Sample(
                WT01,
                START.plusSeconds(second),
                List.of(
                        good(Quantity.ACTIVE_POWER, 6e5),
                        good(Quantity.AVAILABLE_POWER, 9e5),
                        good(Quantity.STATE, OperatingState.OWN.code()),
                        good(Quantity.REASON, 7),
                        good(Quantity.ENERGY_EXPORT, counter)));
    }

    private static Reading good(Quantity quantity, double value) {
        return new Reading.Good(quantity.signal(), value);
    }
}
