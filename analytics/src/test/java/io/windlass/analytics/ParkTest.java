package io.windlass.analytics;

import static io.windlass.analytics.Plants.RATED;
import static io.windlass.analytics.Plants.advance;
import static io.windlass.analytics.Plants.at;
import static io.windlass.analytics.Plants.good;
import static io.windlass.analytics.Plants.machine;
import static io.windlass.analytics.Plants.only;
import static io.windlass.analytics.Plants.portfolio;
import static io.windlass.analytics.Plants.sample;
import static io.windlass.analytics.Plants.timing;
import static io.windlass.analytics.Plants.turbine;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.Scope.TurbineScope;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.Park;
import io.windlass.analytics.plant.PowerCurve;
import io.windlass.analytics.plant.Table;
import io.windlass.analytics.plant.Turbine;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.OperatingState;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Devices that speak for a whole farm.
class ParkTest {
    private static final DeviceId CONTROLLER = new DeviceId("ridge", "PARK");
    private static final DeviceId MAST = new DeviceId("ridge", "MAST");
    private static final FarmScope FARM = new FarmScope("F");
    private static final double MILLIWATT_HOURS_PER_KW = 1e6 / 60;

    @Test
    void aParkLimitCurtailsWithOneTurbineBlindAsTheVectorSays() {
        var vector = Vectors.vector("F1");
        var available = vector.at("/input/A");
        var made = vector.at("/input/P");
        var engine = engine(0, IntStream.rangeClosed(1, 4).mapToObj(Plants::machine).toList());
        for (int i = 0; i < 4; i++) {
            var power = good(Quantity.ACTIVE_POWER, made.get(i).asDouble() * 1000);
            if (available.get(i).isNull()) engine.apply(sample(turbine(i + 1), 0, power));
            else
                turbineSays(
                        engine,
                        i + 1,
                        power,
                        good(Quantity.AVAILABLE_POWER, available.get(i).asDouble() * 1000));
        }
        parkSays(engine, good(Quantity.POWER_LIMIT, vector.at("/input/L_farm").asDouble() * 1000));

        var live = engine.now(at(1)).farms().get(0).wind();
        var all = advance(engine, 60);
        var minute = only(all, FARM);

        var expected = vector.get("expected");
        double coverage = minute.coverage().available().fraction();
        assertThat(coverage).isEqualTo(expected.get("coverage_by_capacity").asDouble());
        assertThat(minute.coverage().worst()).isEqualTo(coverage);
        isKilowatts(minute.available().orElseThrow(), expected.get("known_available_kw"));
        isKilowatts(
                Math.round(minute.available().orElseThrow() / coverage),
                expected.get("estimated_available_kw"));
        isKilowatts(minute.generated().orElseThrow(), expected.get("farm_power_kw"));
        isKilowatts(minute.curtailed().orElseThrow(), expected.get("curtailed_kw_estimated"));
        assertThat(minute.curtailmentRatio()).hasValue(expected.get("ratio").asDouble());
        assertThat(minute.flags()).containsExactlyInAnyOrder(Flag.POOR, Flag.ESTIMATED);
        assertThat(only(all, new TurbineScope(turbine(4))).curtailed()).isEmpty();
        assertThat(live.curtailed().value())
                .hasValue(expected.get("curtailed_kw_estimated").asDouble() * 1000);
        assertThat(live.ratio().value()).hasValue(expected.get("ratio").asDouble());
        assertThat(live.curtailed().flags()).containsExactlyInAnyOrder(Flag.POOR, Flag.ESTIMATED);
        assertThat(live.limited()).isEqualTo(4);
    }

    private static void isKilowatts(
            long milliwattHours, com.fasterxml.jackson.databind.JsonNode expected) {
        assertThat(milliwattHours)
                .isEqualTo(Math.round(expected.asDouble() * MILLIWATT_HOURS_PER_KW));
    }

    @Test
    void whatTurbinesMakeMayBeMoreThanTheLimitByWhatIsLostOnTheWay() {
        var engine = engine(0.1, List.of(machine(1), machine(2)));
        turbineSays(engine, 1, power(5e5), available(1e6));
        turbineSays(engine, 2, power(5e5), available(1e6));
        parkSays(engine, good(Quantity.POWER_LIMIT, 9e5));

        assertThat(curtailedWatts(engine)).isEqualTo(1e6);
        parkSays(engine, good(Quantity.POWER_LIMIT, 1.35e6));
        assertThat(curtailedWatts(engine)).isEqualTo(5e5);
    }

    @Test
    void theLimitOfATurbineGoesFirstAndTheTwoAreNeverAdded() {
        var engine = engine(0, List.of(machine(1), machine(2)));
        turbineSays(engine, 1, power(5e5), available(1e6), good(Quantity.POWER_LIMIT, 5e5));
        turbineSays(engine, 2, power(4e5), available(1e6));
        parkSays(engine, good(Quantity.POWER_LIMIT, 9e5));

        assertThat(curtailedWatts(engine)).isEqualTo(5e5);
    }

    @Test
    void aParkLimitWithinTheDeadbandCountsForNothing() {
        var engine = engine(0, List.of(machine(1), machine(2)));
        turbineSays(engine, 1, power(9e5), available(1e6));
        turbineSays(engine, 2, power(9e5), available(1e6));
        double deadband = 0.02 * 2 * RATED;

        parkSays(engine, good(Quantity.POWER_LIMIT, 2e6 - deadband));
        assertThat(curtailedWatts(engine)).isZero();
        parkSays(engine, good(Quantity.POWER_LIMIT, 2e6 - deadband - 1000));
        assertThat(curtailedWatts(engine)).isEqualTo(deadband + 1000);
    }

    @Test
    void stoppedMachinesAndOwnLimitsAreNotTheParks() {
        var engine = engine(0, List.of(machine(1), machine(2), machine(3)));
        turbineSays(engine, 1, power(4e5), available(1e6));
        turbineSays(engine, 2, power(0), available(1e6), state(OperatingState.FAULT));
        turbineSays(engine, 3, power(4e5), available(1e6), good(Quantity.OWN_LIMIT, 6e5));
        parkSays(engine, good(Quantity.POWER_LIMIT, 8e5));

        var wind = only(advance(engine, 60), FARM).energies().wind();

        assertThat(wind.grid()).isEqualTo(Math.round(8 * 1e8 / 60));
        assertThat(wind.down()).isEqualTo(Math.round(1e9 / 60));
        assertThat(wind.own()).isEqualTo(Math.round(4e8 / 60));
        assertThat(wind.performance()).isBetween(-1L, 1L);
    }

    @Test
    void aParkLimitThatIsLostLeavesTheCurtailmentOpenAndOneThatIsOffIsNone() {
        var engine = engine(0, List.of(machine(1)));
        turbineSays(engine, 1, power(4e5), available(1e6));
        parkSays(engine, Plants.bad(Quantity.POWER_LIMIT, Fault.TIMEOUT));
        assertThat(engine.now(at(1)).wind().curtailed().value()).isEmpty();

        parkSays(engine, good(Quantity.POWER_LIMIT, 4e5), good(Quantity.POWER_LIMIT_ENABLED, 0));
        assertThat(curtailedWatts(engine)).isZero();
        // known since the second word of the controller, a millisecond later
        assertThat(only(advance(engine, 60), FARM).energies().wind().performance())
                .isEqualTo(Math.round(6e8 * 0.059999 / 3.6));
    }

    @Test
    void theMastTellsTheAirForTurbinesThatDoNotMeasureIt() {
        var curve = PowerCurve.of(Table.of(new double[][] {{3, 0}, {15, RATED}}), 3, 25, 22);
        var windy = new Turbine(turbine(1), RATED, Optional.of(curve));
        var engine = engine(0, List.of(windy));
        turbineSays(engine, 1, power(0), good(Quantity.WIND_SPEED, 9));
        double thick = engine.now(at(1)).wind().available().value().orElseThrow();
        engine.apply(
                sample(
                        MAST,
                        0,
                        good(Quantity.OUTSIDE_TEMPERATURE, -10),
                        good(Quantity.AIR_PRESSURE, 85_000)));

        var thin = engine.now(at(1)).wind().available();
        var minute = only(advance(engine, 60), FARM);

        assertThat(thin.value().orElseThrow()).isLessThan(thick * 0.97);
        assertThat(thin.flags()).containsExactly(Flag.GOOD);
        assertThat(minute.flags()).containsExactly(Flag.GOOD);
        assertThat(minute.available()).hasValue(Math.round(thin.value().orElseThrow() * 1000 / 60));
    }

    private static Engine engine(double loss, List<Turbine> turbines) {
        var park = new Park(Optional.of(CONTROLLER), Optional.of(MAST));
        var farm = new Farm("F", "ridge", ZoneOffset.UTC, turbines, Farm.DEADBAND, loss, park);
        return new Engine(portfolio(timing(60, 60), farm), at(0));
    }

    private static void turbineSays(Engine engine, int number, Reading... readings) {
        engine.apply(sample(turbine(number), 0, readings));
    }

    /// Each time later, so that the last word counts.
    private static void parkSays(Engine engine, Reading... readings) {
        engine.apply(sample(CONTROLLER, Words.next(engine) / 1000.0, readings));
    }

    private static final class Words {
        private static long next(Engine engine) {
            return engine.state().farms().get(0).park().stream()
                    .mapToLong(p -> p.track().rows().size())
                    .sum();
        }
    }

    private static double curtailedWatts(Engine engine) {
        return engine.now(at(1)).wind().curtailed().value().orElseThrow();
    }

    private static Reading power(double watts) {
        return good(Quantity.ACTIVE_POWER, watts);
    }

    private static Reading available(double watts) {
        return good(Quantity.AVAILABLE_POWER, watts);
    }

    private static Reading state(OperatingState state) {
        return good(Quantity.STATE, state.code());
    }
}
