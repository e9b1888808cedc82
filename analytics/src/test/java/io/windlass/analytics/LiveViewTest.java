package io.windlass.analytics;

import static io.windlass.analytics.Plants.RATED;
import static io.windlass.analytics.Plants.advance;
import static io.windlass.analytics.Plants.at;
import static io.windlass.analytics.Plants.bad;
import static io.windlass.analytics.Plants.dataCenter;
import static io.windlass.analytics.Plants.farm;
import static io.windlass.analytics.Plants.good;
import static io.windlass.analytics.Plants.only;
import static io.windlass.analytics.Plants.portfolio;
import static io.windlass.analytics.Plants.power;
import static io.windlass.analytics.Plants.sample;
import static io.windlass.analytics.Plants.timing;
import static io.windlass.analytics.Plants.turbine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.Source;
import io.windlass.analytics.plant.Contract;
import io.windlass.analytics.plant.Level;
import io.windlass.analytics.view.Curtailment;
import io.windlass.analytics.view.Curtailment.Cause;
import io.windlass.analytics.view.WindNow;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.OperatingState;
import io.windlass.telemetry.Quantity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveViewTest {
    private static final int HOLD = 60;

    private final Engine engine =
            new Engine(
                    portfolio(
                            timing(10, HOLD, 60),
                            List.of(farm("F", 4)),
                            List.of(dataCenter("D", 1.5, Level.OUTLET, 1, 2)),
                            new Contract("F", "D", 0.5, 0.1)),
                    at(0));

    @Test
    void aTurbineShowsAllThatIsKnownOfIt() {
        turbineSays(1, 5, 1e6, 1.8e6, 1.2e6);

        var now = engine.now(at(7)).farms().get(0).turbines().get(0);

        assertThat(now.device()).isEqualTo(turbine(1));
        assertThat(now.state()).contains(OperatingState.RUN);
        assertThat(now.powerWatts()).hasValue(1e6);
        assertThat(now.availableWatts()).hasValue(1.8e6);
        assertThat(now.limitWatts()).hasValue(1.2e6);
        assertThat(now.curtailedWatts()).hasValue(0.6e6);
        assertThat(now.windMs()).hasValue(9);
        assertThat(now.source()).isEqualTo(Source.REPORTED);
        assertThat(now.age()).contains(Duration.ofSeconds(2));
        assertThat(now.silent()).isFalse();
        assertThat(now.fault()).isEmpty();
    }

    @Test
    void aValueThatIsTooOldIsUnknownNotZero() {
        turbineSays(1, 0, 1e6, 1.8e6, RATED);
        engine.apply(sample(turbine(1), 50, bad(Quantity.ACTIVE_POWER, Fault.TIMEOUT)));

        var held = engine.now(at(59)).farms().get(0);
        var stale = engine.now(at(60)).farms().get(0);

        assertThat(held.turbines().get(0).powerWatts()).hasValue(1e6);
        assertThat(held.turbines().get(0).fault()).contains(Fault.TIMEOUT);
        assertThat(stale.turbines().get(0).powerWatts()).isEmpty();
        assertThat(stale.turbines().get(0).silent()).isTrue();
        assertThat(stale.turbines().get(0).source()).isEqualTo(Source.NONE);
        assertThat(stale.turbines().get(0).age()).contains(Duration.ofSeconds(60));
        assertThat(stale.wind().generated().value()).isEmpty();
        assertThat(stale.wind().curtailed().value()).isEmpty();
    }

    @Test
    void aMissingTurbineShowsAsCoverageNotAsCurtailment() {
        for (int i = 1; i <= 3; i++) turbineSays(i, 0, 1e6, 1e6, RATED);

        var wind = wind(1);

        assertThat(wind.generated().value()).hasValue(3e6);
        assertThat(wind.generated().coverage()).isEqualTo(0.75);
        assertThat(wind.generated().flags()).containsExactly(Flag.POOR);
        assertThat(wind.curtailed().value()).hasValue(0);
        assertThat(wind.ratio().value()).hasValue(0);
        assertThat(wind.turbines()).isEqualTo(4);
    }

    @Test
    void inACalmTheRatioIsUndefined() {
        for (int i = 1; i <= 4; i++) turbineSays(i, 0, -5e3, 0, RATED);

        assertThat(wind(1).ratio().value()).isEmpty();
        assertThat(wind(1).generated().value()).hasValue(0);
    }

    @Test
    void whileATurbineIsLimitedWithoutAvailablePowerItsCurtailmentIsUnknown() {
        // a limit, be it one that takes nothing: they are no benchmarks
        for (int i = 1; i <= 3; i++) turbineSays(i, 0, 1e6, 1e6, RATED - 1);
        engine.apply(
                sample(
                        turbine(4),
                        0,
                        good(Quantity.ACTIVE_POWER, 5e5),
                        good(Quantity.POWER_LIMIT, 5e5)));

        assertThat(wind(1).generated().coverage()).isEqualTo(1);
        assertThat(wind(1).generated().value()).hasValue(3.5e6);
        assertThat(wind(1).curtailed().coverage()).isEqualTo(0.75);
        assertThat(wind(1).available().coverage()).isEqualTo(0.75);
    }

    @Test
    void theRatioLeavesOutWhatIsNotKnownToBeFree() {
        turbineSays(1, 0, 1e6, 1.5e6, 1e6);
        engine.apply(
                sample(
                        turbine(2),
                        0,
                        good(Quantity.ACTIVE_POWER, 5e5),
                        good(Quantity.POWER_LIMIT, 5e5)));

        var minute = only(advance(engine, 70), new FarmScope("F"));

        assertThat(wind(1).ratio().value()).hasValue(1.0 / 3);
        assertThat(minute.curtailmentRatio().orElseThrow()).isCloseTo(1.0 / 3, within(1e-6));
    }

    @Test
    void theBeginningOfACurtailmentIsRememberedUntilItIsOver() {
        turbineSays(1, 0, 1e6, 1e6, RATED);
        advance(engine, 0);
        assertThat(wind(0).since()).isEmpty();

        turbineSays(1, 20, 0.9e6, 1e6, 0.9e6);
        advance(engine, 20);
        turbineSays(1, 30, 0.5e6, 1e6, 0.5e6);
        advance(engine, 30);
        var curtailment = new Curtailment(at(20), Cause.GRID);
        assertThat(wind(30).since()).contains(curtailment);
        assertThat(wind(30).limited()).isEqualTo(1);
        assertThat(engine.now(at(30)).wind().since()).contains(curtailment);

        turbineSays(1, 40, 1e6, 1e6, RATED);
        advance(engine, 40);
        assertThat(wind(40).since()).contains(curtailment);
        turbineSays(1, 90, 1e6, 1e6, RATED);
        advance(engine, 100);
        assertThat(wind(100).since()).isEmpty();
    }

    @Test
    void aLossBelowOnePercentOfRatedIsNoCurtailment() {
        turbineSays(1, 0, 0.93e6, 1e6, 0.93e6);
        advance(engine, 0);

        assertThat(wind(0).curtailed().value()).hasValue(0.07e6);
        assertThat(wind(0).since()).isEmpty();
    }

    private WindNow wind(int second) {
        return engine.now(at(second)).farms().get(0).wind();
    }

    private void turbineSays(int number, int second, double power, double available, double limit) {
        engine.apply(
                sample(
                        turbine(number),
                        second,
                        good(Quantity.ACTIVE_POWER, power),
                        good(Quantity.AVAILABLE_POWER, available),
                        good(Quantity.POWER_LIMIT, limit),
                        good(Quantity.STATE, OperatingState.RUN.code()),
                        good(Quantity.WIND_SPEED, 9)));
    }
}
