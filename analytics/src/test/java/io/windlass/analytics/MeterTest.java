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

import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.meter.Metered;
import io.windlass.telemetry.Quantity;
import org.junit.jupiter.api.Test;

/// Energy counters beside the power.
class MeterTest {
    private static final double WATTS = 1.8e6;

    @Test
    void stepsAreBookedWhenTheyAreReadAndComparedWithThePower() {
        var engine = new Engine(portfolio(timing(60, 60), farm("F", 1)), at(0));
        for (int second = 0; second <= 120; second += 10)
            count(engine, second, 5_000 + WATTS * second / 3600);

        var first = metered(engine, 60);
        var second = metered(engine, 120);

        // by then the counter had been read at 50 s
        assertThat(first.exported()).isEqualTo(Math.round(WATTS * 50 / 3.6));
        assertThat(second.exported()).isEqualTo(Math.round(WATTS * 60 / 3.6));
        assertThat(second.seen()).isEqualTo(2000L * 60_000);
        assertThat(second.compared()).isEqualTo(second.exported());
        assertThat(second.integral()).isEqualTo(second.exported());
        assertThat(second.disagrees()).isFalse();
    }

    @Test
    void aGapIsMeteredButNotCompared() {
        var engine = new Engine(portfolio(timing(20, 60), farm("F", 1)), at(0));
        count(engine, 0, 0);
        engine.apply(sample(turbine(1), 10, good(Quantity.ACTIVE_POWER, WATTS)));
        count(engine, 59, WATTS * 59 / 3600);

        var metered = metered(engine, 60);

        assertThat(metered.exported()).isEqualTo(Math.round(WATTS * 59 / 3.6));
        assertThat(metered.compared()).isZero();
    }

    @Test
    void moreThanTheMachineCanMakeIsNotBooked() {
        var engine = new Engine(portfolio(timing(60, 60), farm("F", 1)), at(0));
        count(engine, 0, 0);
        count(engine, 30, 1.2 * RATED * 30 / 3600 + 10_001);
        count(engine, 40, 1.2 * RATED * 30 / 3600 + 10_001 + 100);

        assertThat(metered(engine, 60).exported()).isEqualTo(100_000);
    }

    @Test
    void counterAndPowerDifferByMoreThanTwoPercentOfTheCounter() {
        assertThat(new Metered(0, 0, 1000, 980).disagrees()).isFalse();
        assertThat(new Metered(0, 0, 1000, 1020).disagrees()).isFalse();
        assertThat(new Metered(0, 0, 1000, 979).disagrees()).isTrue();
        assertThat(new Metered(0, 0, 1000, 1021).disagrees()).isTrue();
    }

    private static void count(Engine engine, double second, double wattHours) {
        engine.apply(
                sample(
                        turbine(1),
                        second,
                        good(Quantity.ACTIVE_POWER, WATTS),
                        good(Quantity.ENERGY_EXPORT, wattHours)));
    }

    private static Metered metered(Engine engine, double second) {
        return only(advance(engine, second), new FarmScope("F")).energies().metered();
    }
}
