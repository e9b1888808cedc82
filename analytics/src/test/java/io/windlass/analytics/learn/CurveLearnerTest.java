package io.windlass.analytics.learn;

import static io.windlass.analytics.Plants.RATED;
import static io.windlass.analytics.Plants.good;
import static io.windlass.analytics.Plants.machine;
import static io.windlass.analytics.Plants.sample;
import static io.windlass.analytics.Plants.turbine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.windlass.analytics.Vectors;
import io.windlass.analytics.learn.CurveFit.Point;
import io.windlass.telemetry.OperatingState;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CurveLearnerTest {
    private final CurveLearner learner = new CurveLearner(machine(1));
    private int slot;

    @Test
    void binsAreCentredOnMultiplesOfHalfAMetrePerSecond() {
        var fit = new CurveFit(2000);
        for (double wind : new double[] {4.75, 5.0, 5.249}) fit.add(wind, wind * 100);
        for (double wind : new double[] {5.25, 5.5, 5.7, 5.6}) fit.add(wind, 600);
        for (double wind : new double[] {9, 9}) fit.add(wind, 900);

        assertThat(fit.points()).hasSize(2);
        assertThat(fit.points().get(0).windMs()).isEqualTo(5);
        assertThat(fit.points().get(0).watts()).isCloseTo(499.966, within(1e-3));
        assertThat(fit.points().get(1)).isEqualTo(new Point(5.5, 600, 4));
    }

    @Test
    void aMeanOfLessThanHalfItsBinIsOfAMachineThatStoodStillForAWhile() {
        var fit = new CurveFit(2000);
        for (double watts : new double[] {900, 1000, 1100, 1000, 499}) fit.add(9, watts);
        for (double watts : new double[] {99, 98, 10}) fit.add(4, watts);

        assertThat(fit.points()).containsExactly(new Point(4, 69, 3), new Point(9, 1000, 4));
    }

    @Test
    void whatHoldsTheTurbineBackTeachesNothing() {
        for (int i = 0; i < 3; i++) tenMinutes(8 + i / 100.0, 8e5);
        tenMinutes(8.1, 3e5, good(Quantity.POWER_LIMIT, 3e5));
        tenMinutes(8.2, 8.1e5, good(Quantity.POWER_LIMIT_ENABLED, 0));
        tenMinutes(8.12, 3e5, good(Quantity.OWN_LIMIT, 3e5));
        tenMinutes(
                8.13,
                3e5,
                good(Quantity.OWN_LIMIT, RATED),
                good(Quantity.STATE, OperatingState.OWN.code()));
        tenMinutes(8.14, 1e3, good(Quantity.STATE, OperatingState.RUN.code()));
        tenMinutes(8.15, 3 * RATED);

        var learned = learner.learned();

        assertThat(learned.points()).containsExactly(new Point(8, 8.025e5, 4));
        assertThat(learned.used()).isEqualTo(4);
        assertThat(learned.held()).isEqualTo(3);
        assertThat(learned.still()).isEqualTo(2);
    }

    @Test
    void aFrozenAnemometerTeachesNothing() {
        for (int i = 0; i < 5; i++) tenMinutes(7, 5e5 + i);
        for (int i = 0; i < 3; i++) tenMinutes(7.01 + i / 100.0, 6e5);

        var learned = learner.learned();

        assertThat(learned.frozen()).isEqualTo(5);
        assertThat(learned.points()).containsExactly(new Point(7, 6e5, 3));
    }

    @Test
    void thinAirCountsAsLessWind() {
        // 9.0 m/s at -10 °C and 850 hPa count as 8.7466 (vector A1)
        for (int i = 0; i < 3; i++)
            tenMinutes(
                    9 - i / 100.0,
                    1e6,
                    good(Quantity.OUTSIDE_TEMPERATURE, -10),
                    good(Quantity.AIR_PRESSURE, 85_000));

        assertThat(learner.learned().points()).extracting(Point::windMs).containsExactly(8.5);
    }

    @Test
    void runsOfEqualValuesAreFoundAsTheVectorSays() {
        var vector = Vectors.vector("A3");
        var wind = new ArrayList<Double>();
        vector.at("/input/wind").forEach(v -> wind.add(v.asDouble()));

        var frozen = FrozenRuns.of(wind);

        for (int i = 0; i < wind.size(); i++)
            assertThat(frozen.get(i)).isEqualTo(vector.at("/expected/flag").get(i).asBoolean());
    }

    private void tenMinutes(double wind, double watts, Reading... more) {
        for (int second = 0; second < 600; second += 200)
            learner.take(
                    sample(
                            turbine(1),
                            600 * slot + second,
                            Stream.concat(
                                            Stream.of(
                                                    good(Quantity.ACTIVE_POWER, watts),
                                                    good(Quantity.WIND_SPEED, wind)),
                                            Stream.of(more))
                                    .toArray(Reading[]::new)));
        slot++;
    }
}
