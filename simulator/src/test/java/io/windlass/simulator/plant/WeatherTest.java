package io.windlass.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

final class WeatherTest {
    private static final double NOON = 2e8;

    @Test
    void whatPassesTheFirstTurbineReachesTheOthersLater() {
        var field = new WindField(new WindPlan(9, 0.9, 0.7), new Dice(1));

        assertThat(field.lagSeconds(1800)).isEqualTo(200);
        for (double t = NOON; t < NOON + 3600; t += 7)
            assertThat(field.speed(1800, t + 200)).isCloseTo(field.speed(0, t), within(1e-9));
        assertThat(field.speed(1800, NOON)).isNotEqualTo(field.speed(0, NOON));
    }

    @Test
    void coldDenseAirCarriesMoreAndThinAirLess() {
        var standard = new Air(new AirPlan(15, 101_325), new Dice(1));
        var high = new Air(new AirPlan(-10, 85_000), new Dice(1));

        assertThat(mean(t -> standard.normalSpeed(9, t))).isCloseTo(9, within(0.02));
        // vector A1 of the analytics: 8.7466 (it has 0.1 % of humidity that this air lacks)
        assertThat(mean(t -> high.normalSpeed(9, t))).isCloseTo(8.7466, within(0.02));
    }

    @Test
    void aStormStopsATurbineUntilTheWindIsWellBelowCutOut() {
        DoubleUnaryOperator storm = t -> t < 100 ? 20 + t / 10 : Math.max(21, 30 - (t - 100) / 10);

        assertThat(StormGuard.stopped(storm, 40)).isFalse();
        assertThat(StormGuard.stopped(storm, 50)).isTrue();
        assertThat(StormGuard.stopped(storm, 170)).as("23 m/s, falling").isTrue();
        assertThat(StormGuard.stopped(storm, 181)).as("21.9 m/s").isFalse();
    }

    @Test
    void aPowerCurveIsZeroBelowCutInAndFlatAboveRatedSpeed() {
        var curve = new PowerCurve(2.5e6);

        assertThat(curve.watts(2.9)).isZero();
        assertThat(curve.watts(13)).isEqualTo(2.5e6);
        assertThat(curve.watts(8)).isStrictlyBetween(1e6, 1.5e6);
    }

    private static double mean(DoubleUnaryOperator ofDay) {
        double sum = 0;
        for (int hour = 0; hour < 21 * 24; hour++) sum += ofDay.applyAsDouble(NOON + hour * 3600);
        return sum / (21 * 24);
    }
}
