package io.windlass.analytics;

import static io.windlass.analytics.Plants.RATED;
import static io.windlass.analytics.Plants.advance;
import static io.windlass.analytics.Plants.at;
import static io.windlass.analytics.Plants.farm;
import static io.windlass.analytics.Plants.good;
import static io.windlass.analytics.Plants.portfolio;
import static io.windlass.analytics.Plants.sample;
import static io.windlass.analytics.Plants.timing;
import static io.windlass.analytics.Plants.turbine;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.plant.PowerCurve;
import io.windlass.analytics.plant.Table;
import io.windlass.analytics.plant.Turbine;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/// What is doubtful is said, and changes no number.
class DoubtsTest {
    private static final PowerCurve CURVE =
            PowerCurve.of(Table.of(new double[][] {{0, 0}, {20, RATED}}), 0, 25, 22);
    private static final Turbine MACHINE = new Turbine(turbine(1), RATED, Optional.of(CURVE));

    @Test
    void aReportFarFromTheCurveForTenMinutesIsSuspect() {
        double echo = RATED * (0.5 - 0.151);
        double near = RATED * (0.5 - 0.149);

        assertThat(minutesWith(Flag.SUSPECT, 12, second -> windAndReport(second, echo)))
                .containsExactly(9, 10, 11);
        assertThat(minutesWith(Flag.SUSPECT, 12, second -> windAndReport(second, near))).isEmpty();
        assertThat(
                        minutesWith(
                                Flag.SUSPECT,
                                12,
                                second -> windAndReport(second, second == 300 ? near : echo)))
                .isEmpty();
    }

    @Test
    void powerAboveTheLimitForThreeMinutesDoesNotFollowIt() {
        assertThat(minutesWith(Flag.LIMIT_NOT_FOLLOWED, 5, second -> limited(0.551 * RATED)))
                .containsExactly(2, 3, 4);
        assertThat(minutesWith(Flag.LIMIT_NOT_FOLLOWED, 5, second -> limited(0.549 * RATED)))
                .isEmpty();
    }

    @Test
    void aFrozenAnemometerIsNotUsed() {
        IntFunction<List<Reading>> frozen =
                second ->
                        List.of(
                                good(Quantity.ACTIVE_POWER, 1e5),
                                good(Quantity.WIND_SPEED, second < 480 ? 10 : 10 + second / 1e4));

        assertThat(minutesWith(Flag.FROZEN, 10, frozen)).containsExactly(5, 6, 7);
        assertThat(availableMinutes(10, frozen)).containsExactly(0, 1, 2, 3, 4, 8, 9);
    }

    private static List<Reading> windAndReport(int second, double reported) {
        return List.of(
                good(Quantity.ACTIVE_POWER, 1e5),
                good(Quantity.WIND_SPEED, 10 + (second % 20) / 1e6),
                good(Quantity.AVAILABLE_POWER, reported));
    }

    private static List<Reading> limited(double watts) {
        return List.of(
                good(Quantity.ACTIVE_POWER, watts),
                good(Quantity.AVAILABLE_POWER, RATED),
                good(Quantity.POWER_LIMIT, RATED / 2));
    }

    private static List<Integer> minutesWith(
            Flag flag, int minutes, IntFunction<List<Reading>> readings) {
        var closed = run(minutes, readings);
        return java.util.stream.IntStream.range(0, minutes)
                .filter(m -> closed.get(m).flags().contains(flag))
                .boxed()
                .toList();
    }

    private static List<Integer> availableMinutes(
            int minutes, IntFunction<List<Reading>> readings) {
        var closed = run(minutes, readings);
        return java.util.stream.IntStream.range(0, minutes)
                .filter(m -> closed.get(m).available().isPresent())
                .boxed()
                .toList();
    }

    private static List<Interval> run(int minutes, IntFunction<List<Reading>> readings) {
        var engine = new Engine(portfolio(timing(60, 60), farm("F", MACHINE)), at(0));
        for (int second = 0; second < 60 * minutes; second += 10)
            engine.apply(
                    sample(turbine(1), second, readings.apply(second).toArray(Reading[]::new)));
        return advance(engine, 60.0 * minutes).stream()
                .filter(i -> i.scope() instanceof FarmScope)
                .toList();
    }
}
