package io.windlass.analytics;

import static io.windlass.analytics.Plants.RATED;
import static io.windlass.analytics.Plants.advance;
import static io.windlass.analytics.Plants.at;
import static io.windlass.analytics.Plants.bad;
import static io.windlass.analytics.Plants.dataCenter;
import static io.windlass.analytics.Plants.farm;
import static io.windlass.analytics.Plants.good;
import static io.windlass.analytics.Plants.only;
import static io.windlass.analytics.Plants.pdu;
import static io.windlass.analytics.Plants.portfolio;
import static io.windlass.analytics.Plants.power;
import static io.windlass.analytics.Plants.sample;
import static io.windlass.analytics.Plants.timing;
import static io.windlass.analytics.Plants.turbine;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.Scope.DataCenterScope;
import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.Source;
import io.windlass.analytics.plant.Level;
import io.windlass.analytics.plant.PowerCurve;
import io.windlass.analytics.plant.Table;
import io.windlass.analytics.plant.Turbine;
import io.windlass.analytics.view.TurbineNow;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.OperatingState;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.SignalId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a device's signals come to mean, seen from outside.
class SignalsTest {
    /// 600 kW made of 1 MW available.
    private static final Made MADE = new Made();

    private record Made() {
        Reading[] with(Reading... more) {
            return Stream.concat(
                            Stream.of(
                                    good(Quantity.ACTIVE_POWER, 6e5),
                                    good(Quantity.AVAILABLE_POWER, 1e6)),
                            Arrays.stream(more))
                    .toArray(Reading[]::new);
        }
    }

    @Test
    void aLimitWithoutAnEnabledBitIsInForce() {
        assertThat(turbineNow(MADE.with(good(Quantity.POWER_LIMIT, 6e5))).curtailedWatts())
                .hasValue(4e5);
    }

    @Test
    void aLimitThatIsSwitchedOffIsNone() {
        var off = good(Quantity.POWER_LIMIT_ENABLED, 0);

        var now = turbineNow(MADE.with(good(Quantity.POWER_LIMIT, 6e5), off));

        assertThat(now.curtailedWatts()).hasValue(0);
        assertThat(now.limitWatts()).isEmpty();
    }

    @Test
    void aLimitMayBeARatioOfRatedPower() {
        var ratio = good(Quantity.POWER_LIMIT_RATIO, 0.3);

        assertThat(turbineNow(MADE.with(ratio)).limitWatts()).hasValue(0.3 * RATED);
        assertThat(turbineNow(MADE.with(ratio, good(Quantity.POWER_LIMIT, 5e5))).limitWatts())
                .hasValue(5e5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.2, 10})
    void aLimitAtRatedPowerOrAboveIsNone(double ratio) {
        var now = turbineNow(MADE.with(good(Quantity.POWER_LIMIT_RATIO, ratio)));

        assertThat(now.limitWatts()).isEmpty();
        assertThat(now.curtailedWatts()).hasValue(0);
    }

    @Test
    void aLimitThatCannotBeReadLeavesTheCurtailmentUnknown() {
        var broken = bad(Quantity.POWER_LIMIT, Fault.TIMEOUT);
        var impossible = good(Quantity.POWER_LIMIT, -1);

        assertThat(turbineNow(MADE.with(broken)).curtailedWatts()).isEmpty();
        assertThat(turbineNow(MADE.with(impossible)).curtailedWatts()).isEmpty();
        assertThat(turbineNow(MADE.with(broken)).powerWatts()).hasValue(6e5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1.051 * RATED})
    void anAvailablePowerThatCannotBeIsNotUsed(double watts) {
        var now =
                turbineNow(good(Quantity.ACTIVE_POWER, 6e5), good(Quantity.AVAILABLE_POWER, watts));

        assertThat(now.source()).isEqualTo(Source.NONE);
        assertThat(now.availableWatts()).isEmpty();
    }

    @Test
    void anEnabledBitThatCannotBeReadLeavesTheCurtailmentUnknown() {
        var lost = bad(Quantity.POWER_LIMIT_ENABLED, Fault.TIMEOUT);

        assertThat(turbineNow(MADE.with(good(Quantity.POWER_LIMIT, 6e5), lost)).curtailedWatts())
                .isEmpty();
        assertThat(turbineNow(MADE.with(good(Quantity.POWER_LIMIT, RATED), lost)).curtailedWatts())
                .hasValue(0);
    }

    @Test
    void aFaultIsDowntimeEvenUnderALimit() {
        var energy =
                minute(
                        MADE.with(
                                good(Quantity.POWER_LIMIT, 6e5),
                                good(Quantity.STATE, OperatingState.MAINTENANCE.code())));

        assertThat(energy.energies().wind().grid()).isZero();
        assertThat(energy.energies().wind().down()).isEqualTo(Math.round(4e8 / 60));
    }

    @Test
    void aStateCodeThatIsNotKnownLeavesTheLossOpenUnderALimitOnly() {
        var odd = good(Quantity.STATE, 99);

        assertThat(turbineNow(MADE.with(odd)).curtailedWatts()).hasValue(0);
        assertThat(turbineNow(MADE.with(odd, good(Quantity.POWER_LIMIT, 6e5))).curtailedWatts())
                .isEmpty();
    }

    @Test
    void signalsOfComponentsAreNotThoseOfTheTurbine() {
        var phase = new Reading.Good(new SignalId("phase.L1", "active_power"), 9e5);

        assertThat(turbineNow(MADE.with(phase)).powerWatts()).hasValue(6e5);
    }

    @Test
    void generationIsKnownWithoutAvailablePower() {
        var blind = minute(good(Quantity.ACTIVE_POWER, 6e5), good(Quantity.POWER_LIMIT, 6e5));

        assertThat(blind.generated()).hasValue(10_000_000);
        assertThat(blind.available()).isEmpty();
        assertThat(blind.curtailed()).isEmpty();
        assertThat(blind.curtailmentRatio()).isEmpty();
        assertThat(blind.flags()).containsExactly(Flag.POOR);
        assertThat(minute(good(Quantity.ACTIVE_POWER, 6e5)).curtailed()).hasValue(0);
    }

    @Test
    void aChangeOfTheLimitMarksAMinuteAsARamp() {
        var engine = new Engine(portfolio(timing(600, 60), farm("F", 1)), at(0));
        for (int second = 0; second < 240; second += 10) {
            double limit = second < 60 ? RATED : 6e5;
            engine.apply(sample(turbine(1), second, MADE.with(good(Quantity.POWER_LIMIT, limit))));
        }

        assertThat(advance(engine, 240).stream().filter(i -> i.scope() instanceof FarmScope))
                .extracting(i -> i.flags().contains(Flag.RAMP))
                .containsExactly(false, true, false, false);
    }

    @Test
    void windAndCurveStandInForAReportAndSayThatTheAirWasNotMeasured() {
        var curve = PowerCurve.of(Table.of(new double[][] {{3, 0}, {9, 9e5}}), 3, 25, 22);
        var machine = new Turbine(turbine(1), RATED, Optional.of(curve));
        var engine = new Engine(portfolio(timing(60, 60), farm("F", machine)), at(0));
        engine.apply(
                sample(
                        turbine(1),
                        0,
                        good(Quantity.ACTIVE_POWER, 6e5),
                        good(Quantity.WIND_SPEED, 9),
                        good(Quantity.POWER_LIMIT, 6e5)));

        var now = engine.now(at(1)).farms().get(0).turbines().get(0);
        var minute = only(advance(engine, 60), new FarmScope("F"));

        assertThat(now.source()).isEqualTo(Source.NACELLE);
        assertThat(now.curtailedWatts()).hasValue(3e5);
        assertThat(now.flags()).contains(Flag.ESTIMATED);
        assertThat(minute.curtailed()).hasValue(5_000_000);
        assertThat(minute.flags()).containsExactlyInAnyOrder(Flag.GOOD, Flag.ESTIMATED);
        assertThat(minute.coverage().sources().nacelle()).isEqualTo(2000L * 60_000);
    }

    @Test
    void weatherHoldsLongerThanPower() {
        var curve = PowerCurve.of(Table.of(new double[][] {{3, 0}, {9, 9e5}}), 3, 25, 22);
        var machine = new Turbine(turbine(1), RATED, Optional.of(curve));
        var engine = new Engine(portfolio(timing(60, 60), farm("F", machine)), at(0));
        engine.apply(
                sample(
                        turbine(1),
                        0,
                        good(Quantity.OUTSIDE_TEMPERATURE, -10),
                        good(Quantity.AIR_PRESSURE, 85_000)));
        engine.apply(
                sample(
                        turbine(1),
                        590,
                        good(Quantity.ACTIVE_POWER, 0),
                        good(Quantity.WIND_SPEED, 9)));

        assertThat(engine.now(at(599)).wind().available().flags()).containsExactly(Flag.GOOD);
        assertThat(engine.now(at(600)).wind().available().flags())
                .containsExactlyInAnyOrder(Flag.GOOD, Flag.ESTIMATED);
    }

    @Test
    void aStormIsRememberedAcrossMinutesAndInTheLiveView() {
        var curve = PowerCurve.of(Table.of(new double[][] {{3, 0}, {12, RATED}}), 3, 25, 22);
        var machine = new Turbine(turbine(1), RATED, Optional.of(curve));
        var engine = new Engine(portfolio(timing(60, 60), farm("F", machine)), at(0));
        double[] wind = {26, 23, 23, 21};
        double[] available = {0, 0, 0, RATED};
        for (int i = 0; i < wind.length; i++) {
            engine.apply(
                    sample(
                            turbine(1),
                            60 * i,
                            good(Quantity.ACTIVE_POWER, 0),
                            good(Quantity.WIND_SPEED, wind[i])));
            assertThat(engine.now(at(60 * i)).wind().available().value()).hasValue(available[i]);
            advance(engine, 60 * i);
        }

        var last = only(advance(engine, 240), new FarmScope("F"));
        assertThat(last.available()).hasValue(Math.round(RATED * 1000 / 60));
    }

    @ParameterizedTest
    @CsvSource({"DEVICE, 100", "INLET, 30", "OUTLET, 7", "PHASE, 60"})
    void theLoadIsReadAtOneLevel(Level level, double expected) {
        var watts =
                pduWatts(
                        level,
                        power("", 100),
                        power("inlet.1", 10),
                        power("inlet.2", 20),
                        power("outlet.1", 3),
                        power("outlet.2", 4),
                        power("phase.L1", 60),
                        new Reading.Good(new SignalId("outlet.1", "voltage"), 230));

        assertThat(watts).contains(expected);
    }

    @Test
    void anOutletThatDoesNotExistIsLeftOutAndOneThatFailedSpoilsTheSum() {
        var none = new Reading.Bad(new SignalId("outlet.2", "active_power"), Fault.NOT_AVAILABLE);
        var lost = new Reading.Bad(new SignalId("outlet.2", "active_power"), Fault.TIMEOUT);

        assertThat(pduWatts(Level.OUTLET, power("outlet.1", 3), none)).contains(3.0);
        assertThat(pduWatts(Level.OUTLET, power("outlet.1", 3), lost)).isEmpty();
        assertThat(pduWatts(Level.OUTLET, none, lost, power("outlet.1", 3))).isEmpty();
        assertThat(pduWatts(Level.OUTLET, lost, none)).isEmpty();
    }

    @Test
    void aLoadBelowZeroIsNone() {
        assertThat(pduWatts(Level.OUTLET, power("outlet.1", 30), power("outlet.2", -5)))
                .contains(30.0);
    }

    @Test
    void aFacilityReckonedByItsDesignPueIsAnEstimate() {
        var center = dataCenter("D", 1.3, Level.DEVICE, 1);
        var engine = new Engine(portfolio(timing(60, 60), List.of(), List.of(center)), at(0));
        engine.apply(sample(pdu(1), 0, power("", 6e5)));

        assertThat(only(advance(engine, 60), new DataCenterScope("D")).flags())
                .containsExactlyInAnyOrder(Flag.GOOD, Flag.ESTIMATED);
    }

    @Test
    void twoFeedsOfARackBothCount() {
        var center = dataCenter("D", 1, Level.DEVICE, 1, 2);
        var engine = new Engine(portfolio(timing(60, 60), List.of(), List.of(center)), at(0));
        engine.apply(sample(pdu(1), 0, power("", 6e5)));
        engine.apply(sample(pdu(2), 0, power("", 6e5)));

        var minute = only(advance(engine, 60), new DataCenterScope("D"));

        assertThat(minute.load()).hasValue(20_000_000);
        assertThat(minute.flags()).containsExactly(Flag.GOOD);
        assertThat(minute.shareMatched()).hasValue(0);
    }

    @Test
    void aSampleFromTheFutureWaitsForItsTime() {
        var engine = new Engine(portfolio(timing(60, 60), farm("F", 1)), at(0));
        assertThat(engine.apply(sample(turbine(1), 86_400, MADE.with()))).isEmpty();
        advance(engine, 86_400);

        assertThat(engine.now(at(86_399)).wind().generated().value()).isEmpty();
        assertThat(engine.now(at(86_400)).wind().generated().value()).hasValue(6e5);
        assertThat(only(advance(engine, 86_460), new FarmScope("F")).generated())
                .hasValue(10_000_000);
    }

    @Test
    void anAnswerHoldsAnHourOfMinutesAtMost() {
        var engine = new Engine(portfolio(timing(60, 60), farm("F", 1)), at(0));

        var outputs = engine.advance(at(86_400));

        assertThat(outputs).hasSize(60 * 3);
    }

    @Test
    void aDeviceThatIsNotInThePlantIsIgnored() {
        var engine = new Engine(portfolio(timing(60, 60), farm("F", 1)), at(0));

        assertThat(engine.apply(sample(turbine(9), 0, MADE.with()))).isEmpty();

        assertThat(engine.now(at(0)).wind().generated().value()).isEmpty();
    }

    private static TurbineNow turbineNow(Reading... readings) {
        var engine = new Engine(portfolio(timing(60, 60), farm("F", 1)), at(0));
        engine.apply(sample(turbine(1), 0, readings));
        return engine.now(at(1)).farms().get(0).turbines().get(0);
    }

    private static Interval minute(Reading... readings) {
        var engine = new Engine(portfolio(timing(60, 60), farm("F", 1)), at(0));
        engine.apply(sample(turbine(1), 0, readings));
        return only(advance(engine, 60), new FarmScope("F"));
    }

    private static Optional<Double> pduWatts(Level level, Reading... readings) {
        var center = dataCenter("D", 1, level, 1);
        var engine = new Engine(portfolio(timing(60, 60), List.of(), List.of(center)), at(0));
        engine.apply(sample(pdu(1), 0, readings));
        var watts = engine.now(at(1)).dataCenters().get(0).pdus().get(0).powerWatts();
        return watts.isPresent() ? Optional.of(watts.getAsDouble()) : Optional.empty();
    }
}
