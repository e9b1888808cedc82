package io.windlass.analytics;

import static io.windlass.analytics.Plants.RATED;
import static io.windlass.analytics.Plants.advance;
import static io.windlass.analytics.Plants.at;
import static io.windlass.analytics.Plants.farm;
import static io.windlass.analytics.Plants.good;
import static io.windlass.analytics.Plants.machine;
import static io.windlass.analytics.Plants.only;
import static io.windlass.analytics.Plants.portfolio;
import static io.windlass.analytics.Plants.sample;
import static io.windlass.analytics.Plants.timing;
import static io.windlass.analytics.Plants.turbine;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.Scope.PortfolioScope;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.plant.Service;
import io.windlass.analytics.plant.Turbine;
import io.windlass.telemetry.OperatingState;
import io.windlass.telemetry.Quantity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a farm as a whole shows, and how its capacity changes.
class FarmSensesTest {
    @Test
    void mostTurbinesWellBelowForThreeMinutesAreAProbableCurtailmentInNoNumber() {
        var minutes = fleet(4, 3, 0.151);

        assertThat(minutes)
                .extracting(i -> i.flags().contains(Flag.PROBABLE_CURTAILMENT))
                .containsExactly(false, false, true, true);
        assertThat(minutes).allMatch(i -> i.curtailed().orElseThrow() == 0);
    }

    @Test
    void fewTurbinesOrALittleLessAreNone() {
        assertThat(flagged(fleet(4, 3, 0.149))).isFalse();
        assertThat(flagged(fleet(10, 7, 0.5))).isFalse();
        assertThat(flagged(fleet(10, 8, 0.5))).isTrue();
        assertThat(flagged(fleet(2, 2, 0.5))).isFalse();
        assertThat(flagged(fleet(3, 3, 0.5))).isTrue();
    }

    private static boolean flagged(List<Interval> minutes) {
        return minutes.stream().anyMatch(i -> i.flags().contains(Flag.PROBABLE_CURTAILMENT));
    }

    private static List<Interval> fleet(int turbines, int below, double lost) {
        var engine = new Engine(portfolio(timing(60, 60), farm("F", turbines)), at(0));
        for (int second = 0; second < 240; second += 30) {
            for (int i = 1; i <= turbines; i++)
                engine.apply(
                        sample(
                                turbine(i),
                                second,
                                good(
                                        Quantity.ACTIVE_POWER,
                                        i <= below ? RATED * (1 - lost) : RATED),
                                good(Quantity.AVAILABLE_POWER, RATED)));
        }
        var all = advance(engine, 240);
        var whole = all.stream().filter(i -> i.scope() instanceof PortfolioScope).toList();
        var farms = all.stream().filter(i -> i.scope() instanceof FarmScope).toList();
        assertThat(flagged(whole)).isEqualTo(flagged(farms));
        return farms;
    }

    @Test
    void aTurbineCountsOnlyWhileItIsInService() {
        var type = machine(2).type();
        var added = new Service(Optional.of(at(30)), Optional.of(at(90)));
        var engine =
                new Engine(
                        portfolio(
                                timing(120, 60),
                                farm("F", machine(1), new Turbine(turbine(2), type, added))),
                        at(0));
        for (int i = 1; i <= 2; i++)
            engine.apply(sample(turbine(i), 0, good(Quantity.ACTIVE_POWER, 1.2e6)));

        assertThat(engine.now(at(10)).wind().turbines()).isEqualTo(1);
        assertThat(engine.now(at(30)).wind().turbines()).isEqualTo(2);
        assertThat(engine.now(at(90)).wind().turbines()).isEqualTo(1);
        var farms =
                advance(engine, 180).stream().filter(i -> i.scope() instanceof FarmScope).toList();
        assertThat(farms)
                .extracting(i -> i.generated().orElse(0))
                .containsExactly(30_000_000L, 30_000_000L, 0L);
        assertThat(farms.get(0).coverage().generation()).isEqualTo(whole(90));
        assertThat(farms.get(1).coverage().generation()).isEqualTo(whole(90));
        assertThat(farms.get(2).coverage().generation().expected()).isEqualTo(2000L * 60_000);
    }

    private static Part whole(int turbineSeconds) {
        return new Part(2000L * 1000 * turbineSeconds, 2000L * 1000 * turbineSeconds);
    }

    @Test
    void theReasonForAnOwnLimitIsKept() {
        var engine = new Engine(portfolio(timing(60, 60), farm("F", 2)), at(0));
        double[] reasons = {7, 9};
        for (int i = 1; i <= 2; i++)
            engine.apply(
                    sample(
                            turbine(i),
                            0,
                            good(Quantity.ACTIVE_POWER, 1e6),
                            good(Quantity.AVAILABLE_POWER, 1.6e6),
                            good(Quantity.STATE, OperatingState.OWN.code()),
                            good(Quantity.REASON, reasons[i - 1])));

        var own = only(advance(engine, 60), new FarmScope("F")).energies().own();

        assertThat(own.milliwattHours())
                .containsExactlyInAnyOrderEntriesOf(
                        java.util.Map.of(7, 10_000_000L, 9, 10_000_000L));
    }

    @Test
    void aValueThatSaysHowLongItHoldsDoesSo() {
        var engine = new Engine(portfolio(timing(60, 60), farm("F", 1)), at(0));
        var hold =
                new io.windlass.telemetry.Reading.Good(
                        io.windlass.telemetry.SignalId.of("active_power_hold"), 600);
        engine.apply(sample(turbine(1), 0, good(Quantity.ACTIVE_POWER, 6e5), hold));

        var minutes =
                advance(engine, 660).stream().filter(i -> i.scope() instanceof FarmScope).toList();

        assertThat(minutes).filteredOn(i -> i.generated().isPresent()).hasSize(10);
        assertThat(minutes.get(9).coverage().worst()).isEqualTo(1);
        assertThat(minutes.get(10).generated()).isEmpty();
    }

    @Test
    void powerThatNoMachineOfItsSizeMakesIsNoValue() {
        var engine = new Engine(portfolio(timing(60, 60), farm("F", 2)), at(0));
        engine.apply(sample(turbine(1), 0, good(Quantity.ACTIVE_POWER, 2 * RATED)));
        engine.apply(sample(turbine(2), 0, good(Quantity.ACTIVE_POWER, -2.001 * RATED)));

        var turbines = engine.now(at(1)).farms().get(0).turbines();

        assertThat(turbines.get(0).powerWatts()).hasValue(2 * RATED);
        assertThat(turbines.get(1).powerWatts()).isEmpty();
    }
}
