package io.windlass.analytics;

import static io.windlass.analytics.Plants.RATED;
import static io.windlass.analytics.Plants.advance;
import static io.windlass.analytics.Plants.at;
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
import io.windlass.analytics.energy.Source;
import io.windlass.analytics.plant.Service;
import io.windlass.analytics.plant.Turbine;
import io.windlass.analytics.plant.TurbineType;
import io.windlass.telemetry.OperatingState;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Turbines that run free tell what the others could make.
class BenchmarkTurbinesTest {
    private static final int HOUR = 3600;

    @Test
    void anHourOfTwentyTurbinesIsAsTheVectorSays() {
        var vector = Vectors.vector("F2");
        int turbines = vector.at("/input/n").asInt();
        int faulted = vector.at("/input/faulted").asInt();
        double limit = vector.at("/input/limited_at").asDouble() * 1000;
        var engine = new Engine(portfolio(timing(HOUR, HOUR), farm("F", turbines)), at(0));
        int number = 1;
        for (var made : vector.at("/input/bench"))
            says(engine, number++, power(made.asDouble() * 1000));
        for (; number <= turbines - faulted; number++)
            says(engine, number, power(limit), good(Quantity.POWER_LIMIT, limit));
        for (; number <= turbines; number++)
            says(engine, number, power(0), state(OperatingState.FAULT));

        var hour = only(advance(engine, HOUR), new FarmScope("F"));

        var wind = hour.energies().wind();
        var expected = vector.get("expected");
        isKwh(wind.available(), expected.get("theoretical_kwh"));
        isKwh(wind.available() - wind.down(), expected.get("available_kwh"));
        isKwh(wind.generated(), expected.get("actual_kwh"));
        isKwh(wind.down(), expected.get("in_plant_limited_kwh"));
        isKwh(wind.grid(), expected.get("grid_curtailed_kwh"));
        assertThat(wind.performance()).isZero();
        assertThat(hour.curtailmentRatio().orElseThrow())
                .isCloseTo(expected.get("ratio").asDouble(), within(1e-9));
        assertThat(hour.coverage().sources().reference()).isEqualTo(20L * 2000 * HOUR * 1000);
    }

    private static void isKwh(long milliwattHours, JsonNode expected) {
        assertThat(milliwattHours / 1e6).isEqualTo(expected.asDouble());
    }

    @Test
    void oneFreeTurbineIsNoMeasure() {
        var engine = new Engine(portfolio(timing(60, 60), farm("F", 3)), at(0));
        says(engine, 1, power(9e5));
        says(engine, 2, power(7e5), good(Quantity.POWER_LIMIT, 7e5));
        says(engine, 3, power(8e5), state(OperatingState.STANDBY));

        assertThat(source(engine, 1)).isEqualTo(Source.NONE);
        says(engine, 3, 1, power(8e5), state(OperatingState.RUN));
        assertThat(source(engine, 1)).isEqualTo(Source.REFERENCE);
        assertThat(engine.now(at(2)).farms().get(0).turbines().get(1).curtailedWatts())
                .hasValue(1.5e5);
    }

    @Test
    void machinesOfAnotherTypeAreNoMeasureAndATypeMayGoWithout() {
        var small = new TurbineType("small", RATED, Optional.empty(), TurbineType.ANY);
        var plain = new TurbineType("", RATED, Optional.empty(), Set.of(Source.REPORTED));
        var engine =
                new Engine(
                        portfolio(
                                timing(60, 60),
                                farm(
                                        "F",
                                        new Turbine(turbine(1), small, Service.ALWAYS),
                                        Plants.machine(2),
                                        Plants.machine(3),
                                        new Turbine(turbine(4), plain, Service.ALWAYS))),
                        at(0));
        for (int i = 1; i <= 4; i++) says(engine, i, power(9e5));

        assertThat(source(engine, 1)).isEqualTo(Source.NONE);
        assertThat(source(engine, 2)).isEqualTo(Source.REFERENCE);
        assertThat(source(engine, 4)).isEqualTo(Source.NONE);
    }

    @Test
    void theMeanFollowsEveryChangeOfTheBenchmarks() {
        var engine = new Engine(portfolio(timing(60, 60), farm("F", 3)), at(0));
        says(engine, 1, power(8e5));
        says(engine, 2, power(4e5));
        says(engine, 2, 30, power(6e5));
        says(engine, 3, power(1e5), good(Quantity.POWER_LIMIT, 1e5));

        var wind = only(advance(engine, 60), new FarmScope("F")).energies().wind();

        assertThat(wind.grid()).isEqualTo(Math.round((5e8 + 6e8) / 120));
    }

    private static Source source(Engine engine, int number) {
        return engine.now(at(2)).farms().get(0).turbines().get(number - 1).source();
    }

    private static void says(Engine engine, int number, Reading... readings) {
        says(engine, number, 0, readings);
    }

    private static void says(Engine engine, int number, double second, Reading... readings) {
        engine.apply(sample(turbine(number), second, readings));
    }

    private static Reading power(double watts) {
        return good(Quantity.ACTIVE_POWER, watts);
    }

    private static Reading state(OperatingState state) {
        return good(Quantity.STATE, state.code());
    }
}
