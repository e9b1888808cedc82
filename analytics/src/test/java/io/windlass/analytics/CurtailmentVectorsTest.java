package io.windlass.analytics;

import static io.windlass.analytics.Plants.RATED;
import static io.windlass.analytics.Plants.advance;
import static io.windlass.analytics.Plants.farm;
import static io.windlass.analytics.Plants.good;
import static io.windlass.analytics.Plants.only;
import static io.windlass.analytics.Plants.portfolio;
import static io.windlass.analytics.Plants.sample;
import static io.windlass.analytics.Plants.timing;
import static io.windlass.analytics.Plants.turbine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.energy.Ratio;
import io.windlass.analytics.energy.WindEnergy;
import io.windlass.telemetry.OperatingState;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurtailmentVectorsTest {
    private static final int QUARTER = 900;
    private static final double MILLIWATT_HOURS = 1e6;

    @ParameterizedTest
    @ValueSource(strings = {"C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C12", "C13"})
    void aQuarterOfAnHourSplitsAsTheVectorSays(String id) {
        var vector = Vectors.vector(id);

        var energy = quarter(List.of(sample(turbine(1), 0, readings(vector.get("input")))));

        isAsExpected(energy, vector.get("expected"));
    }

    @Test
    void noiseAroundTheAvailablePowerIsNotCurtailment() {
        var vector = Vectors.vector("C9");
        var samples = new ArrayList<Sample>();
        for (var row : vector.at("/input/samples")) {
            samples.add(
                    sample(
                            turbine(1),
                            samples.size() * QUARTER / 4.0,
                            good(Quantity.ACTIVE_POWER, row.get(0).asDouble() * 1000),
                            good(Quantity.AVAILABLE_POWER, row.get(1).asDouble() * 1000),
                            good(Quantity.STATE, state(row.get(3).asText()))));
        }

        isAsExpected(quarter(samples), vector.get("expected"));
    }

    @Test
    void theRatioOfManyIsTheRatioOfTheirSums() {
        var vector = Vectors.vector("C10");
        var engine = new Engine(portfolio(timing(3600, 3600), farm("F", 2)));
        int number = 1;
        for (var name : List.of("t1", "t2")) {
            var row = vector.at("/input/" + name);
            var limit = row.get(2).isNull() ? RATED : row.get(2).asDouble() * 1000;
            engine.apply(
                    sample(
                            turbine(number++),
                            0,
                            good(Quantity.ACTIVE_POWER, row.get(0).asDouble() * 1000),
                            good(Quantity.AVAILABLE_POWER, row.get(1).asDouble() * 1000),
                            good(Quantity.POWER_LIMIT, limit)));
        }

        var hour = only(advance(engine, 3600), new FarmScope("F"));

        assertThat(hour.curtailmentRatio().orElseThrow())
                .isCloseTo(vector.at("/expected/ratio_sum").asDouble(), within(1e-9));
    }

    @Test
    void thePublishedTableIsReproduced() {
        var vector = Vectors.vector("C11");

        for (var province : vector.get("input").properties()) {
            double generated = province.getValue().get(0).asDouble();
            double curtailed = province.getValue().get(1).asDouble();
            var expected = vector.get("expected").get(province.getKey()).get("nea").asDouble();
            assertThat(100 * Ratio.of(curtailed, curtailed + generated).orElseThrow())
                    .as(province.getKey())
                    .isCloseTo(expected, within(5e-5));
            var energy =
                    new WindEnergy(
                            Math.round(generated * 10),
                            0,
                            0,
                            Math.round(curtailed * 10),
                            0,
                            0,
                            0,
                            0);
            assertThat(100 * energy.curtailmentRatio().orElseThrow())
                    .isCloseTo(expected, within(5e-5));
        }
    }

    @Test
    void aRealOrderToStopIsCounted() {
        var vector = Vectors.vector("S2").get("input");
        double offered = vector.get("pn_mw").asDouble() * 1e6;
        var farm =
                farm(
                        "F",
                        new io.windlass.analytics.plant.Turbine(
                                turbine(1), offered, java.util.Optional.empty()));
        var engine = new Engine(portfolio(timing(1800, 1800), farm));

        engine.apply(
                sample(
                        turbine(1),
                        0,
                        good(Quantity.ACTIVE_POWER, vector.get("level_mw").asDouble() * 1e6),
                        good(Quantity.AVAILABLE_POWER, offered),
                        good(Quantity.POWER_LIMIT, vector.get("level_mw").asDouble() * 1e6)));

        var half = only(advance(engine, 1800), new FarmScope("F"));
        assertThat(half.curtailed().orElseThrow() / 1e9)
                .isEqualTo(Vectors.vector("S2").at("/expected/curtailed_mwh").asDouble());
    }

    private static WindEnergy quarter(List<Sample> samples) {
        var engine = new Engine(portfolio(timing(QUARTER, QUARTER), farm("F", 1)));
        samples.forEach(engine::apply);
        return only(advance(engine, QUARTER), new FarmScope("F")).energies().wind();
    }

    private static Reading[] readings(JsonNode input) {
        return Stream.of(
                        watts(input, "P", Quantity.ACTIVE_POWER),
                        watts(input, "A", Quantity.AVAILABLE_POWER),
                        watts(input, "L", Quantity.POWER_LIMIT),
                        watts(input, "L_own", Quantity.OWN_LIMIT),
                        Stream.of(good(Quantity.STATE, state(input.path("state").asText("RUN")))))
                .flatMap(s -> s)
                .toArray(Reading[]::new);
    }

    private static Stream<Reading> watts(JsonNode input, String key, Quantity quantity) {
        return input.path(key).isNumber()
                ? Stream.of(good(quantity, input.get(key).asDouble() * 1000))
                : Stream.empty();
    }

    private static int state(String name) {
        return OperatingState.valueOf(name).code();
    }

    private static void isAsExpected(WindEnergy energy, JsonNode expected) {
        isKwh(energy.generated(), expected.get("gen"));
        isKwh(energy.imported(), expected.get("imp"));
        isKwh(energy.grid(), expected.get("grid"));
        isKwh(energy.own(), expected.get("own"));
        isKwh(energy.down(), expected.get("down"));
        isKwh(energy.performance(), expected.get("perf"));
        var ratio = energy.curtailmentRatio();
        if (expected.get("ratio").isNull()) assertThat(ratio).isEqualTo(OptionalDouble.empty());
        else
            assertThat(ratio.orElseThrow())
                    .isCloseTo(expected.get("ratio").asDouble(), within(1e-9));
    }

    private static void isKwh(long milliwattHours, JsonNode expected) {
        assertThat(milliwattHours / MILLIWATT_HOURS).isEqualTo(expected.asDouble());
    }
}
