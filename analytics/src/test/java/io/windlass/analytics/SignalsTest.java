package io.windlass.analytics;

import static io.windlass.analytics.Plants.RATED;
import static io.windlass.analytics.Plants.advance;
import static io.windlass.analytics.Plants.at;
import static io.windlass.analytics.Plants.bad;
import static io.windlass.analytics.Plants.farm;
import static io.windlass.analytics.Plants.good;
import static io.windlass.analytics.Plants.only;
import static io.windlass.analytics.Plants.portfolio;
import static io.windlass.analytics.Plants.sample;
import static io.windlass.analytics.Plants.timing;
import static io.windlass.analytics.Plants.turbine;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.Source;
import io.windlass.analytics.view.TurbineNow;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.OperatingState;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.SignalId;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a turbine's signals come to mean, seen from outside.
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

    @Test
    void anOwnLimitThatIsNotThereIsNoneButOneThatIsSilentIsUnknown() {
        var grid = good(Quantity.POWER_LIMIT, 6e5);

        var none = turbineNow(MADE.with(grid, bad(Quantity.OWN_LIMIT, Fault.NOT_AVAILABLE)));
        var silent = turbineNow(MADE.with(grid, bad(Quantity.OWN_LIMIT, Fault.TIMEOUT)));

        assertThat(none.curtailedWatts()).hasValue(4e5);
        assertThat(silent.curtailedWatts()).isEmpty();
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
}
