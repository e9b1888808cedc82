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
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.Source;
import io.windlass.analytics.plant.PowerCurve;
import io.windlass.analytics.plant.Table;
import io.windlass.analytics.plant.Turbine;
import io.windlass.telemetry.Quantity;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Available power from the wind at the nacelle, over time.
class NacelleTest {
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
}
