package io.windlass.analytics.power;

import static io.windlass.analytics.Plants.RATED;
import static io.windlass.analytics.Plants.turbine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.analytics.Vectors;
import io.windlass.analytics.energy.Source;
import io.windlass.analytics.plant.PowerCurve;
import io.windlass.analytics.plant.Table;
import io.windlass.analytics.plant.Turbine;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AvailablePowerVectorsTest {
    @Test
    void thinAirCountsAsLessWind() {
        var vector = Vectors.vector("A1");
        var input = vector.get("input");
        var expected = vector.get("expected");

        double density =
                AirDensity.of(
                        input.get("temp_k").asDouble() - 273.15,
                        input.get("pressure_pa").asDouble(),
                        input.get("rh").asDouble());
        double wind = AirDensity.normalised(input.get("wind_ms").asDouble(), density);

        assertThat(density).isCloseTo(expected.get("rho").asDouble(), within(1e-8));
        assertThat(wind).isCloseTo(expected.get("v_norm").asDouble(), within(1e-9));
        assertThat(kilowatts(9, OptionalDouble.of(density), false))
                .isCloseTo(expected.get("available_kw").asDouble(), within(1e-6));
        assertThat(kilowatts(9, OptionalDouble.empty(), false))
                .isCloseTo(expected.get("available_without_density_kw").asDouble(), within(1e-6));
    }

    @Test
    void aStormStopsTheTurbineUntilTheWindIsWellBelow() {
        var vector = Vectors.vector("A2");
        var available = new ArrayList<Double>();
        boolean stopped = false;

        for (var node : vector.at("/input/v")) {
            stopped = Storm.next(stopped, node.asDouble(), curve());
            available.add(
                    kilowatts(node.asDouble(), OptionalDouble.of(AirDensity.REFERENCE), stopped));
        }

        for (int i = 0; i < available.size(); i++) {
            assertThat(available.get(i))
                    .isEqualTo(vector.at("/expected/available_kw").get(i).asDouble());
        }
    }

    @Test
    void belowCutInThereIsNothingWhateverTheTableSays() {
        var odd = PowerCurve.of(Table.of(new double[][] {{2, 5e4}, {12, RATED}}), 3, 25, 22);
        var machine = new AvailablePower(new Turbine(turbine(1), RATED, Optional.of(odd)));
        var calm = seen(OptionalDouble.empty(), OptionalDouble.of(2.9), OptionalDouble.empty());

        assertThat(machine.at(calm, false, OptionalDouble.empty()).watts()).hasValue(0);
    }

    @Test
    void theBestSourceThatIsThereCounts() {
        var vector = Vectors.vector("A4");
        var cases = vector.at("/input/cases");

        for (int i = 0; i < cases.size(); i++) {
            var expected = vector.get("expected").get(i);
            var available = cascade(cases.get(i));
            var source = expected.get("src").asText("none").toUpperCase(Locale.ROOT);
            assertThat(available.source()).isEqualTo(Source.valueOf(source));
            assertThat(available.watts())
                    .isEqualTo(
                            expected.get("kw").isNull()
                                    ? OptionalDouble.empty()
                                    : OptionalDouble.of(expected.get("kw").asDouble() * 1000));
        }
    }

    /// A curve that makes of a wind of x m/s just the kW that the case says.
    private static Available cascade(JsonNode input) {
        boolean stale = input.path("reported_quality").asText().equals("STALE");
        var reported = stale ? OptionalDouble.empty() : watts(input.path("reported"));
        var straight = Table.of(new double[][] {{0, 0}, {20, 2e6}});
        var machine =
                new Turbine(turbine(1), RATED, Optional.of(PowerCurve.of(straight, 0, 25, 22)));
        var nacelle = watts(input.path("nacelle"));
        var wind =
                nacelle.isPresent()
                        ? OptionalDouble.of(nacelle.getAsDouble() / 1e5)
                        : OptionalDouble.empty();
        return new AvailablePower(machine)
                .at(
                        seen(reported, wind, OptionalDouble.empty()),
                        false,
                        watts(input.path("reference")));
    }

    private static OptionalDouble watts(JsonNode kilowatts) {
        return kilowatts.isNumber()
                ? OptionalDouble.of(kilowatts.asDouble() * 1000)
                : OptionalDouble.empty();
    }

    private static double kilowatts(double wind, OptionalDouble density, boolean stormed) {
        var machine = new Turbine(turbine(1), RATED, Optional.of(curve()));
        var conditions = seen(OptionalDouble.empty(), OptionalDouble.of(wind), density);
        return new AvailablePower(machine)
                        .at(conditions, stormed, OptionalDouble.empty())
                        .watts()
                        .orElseThrow()
                / 1000;
    }

    private static Conditions seen(
            OptionalDouble reported, OptionalDouble wind, OptionalDouble density) {
        return new Conditions(
                OptionalDouble.empty(), reported, Limit.NONE, Limit.NONE, Mode.FREE, wind, density);
    }

    private static PowerCurve curve() {
        var points = new ArrayList<Table.Point>();
        for (var pair : Vectors.vector("A1").at("/input/curve")) {
            points.add(new Table.Point(pair.get(0).asDouble(), pair.get(1).asDouble() * 1000));
        }
        return PowerCurve.of(new Table(points), 3, 25, 22);
    }
}
