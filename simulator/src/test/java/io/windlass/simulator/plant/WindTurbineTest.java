package io.windlass.simulator.plant;

import static io.windlass.simulator.plant.Plants.RATED_WATTS;
import static io.windlass.simulator.plant.Plants.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

final class WindTurbineTest {
    private static final double STANDBY_WATTS = 12_000;

    private final List<Turbine> farm = Plants.farm(1);

    @Test
    void itMakesNoMoreThanTheWindAllows() {
        throughTheDay((turbine, at) -> {
            var output = turbine.output(at);
            double available = output.availableWatts().orElseThrow();
            assertThat(output.watts().orElseThrow())
                    .isBetween(-STANDBY_WATTS, available * 1.004 + 1);
            assertThat(available).isBetween(0.0, RATED_WATTS);
        });
    }

    @Test
    void itObeysEveryLimit() {
        throughTheDay((turbine, at) -> {
            var output = turbine.output(at);
            double limit =
                    Math.min(
                            output.limits().gridRatio().orElse(1) * RATED_WATTS,
                            output.limits().ownWatts().orElse(RATED_WATTS));
            assertThat(output.watts().orElseThrow()).isLessThanOrEqualTo(limit);
        });
    }

    @Test
    void theSameSeedAndInstantGiveTheSamePlant() {
        var again = Plants.farm(1);
        var other = Plants.farm(2);
        var at = START.plusMillis(123_456_789);

        for (int n = 0; n < farm.size(); n++) {
            assertThat(again.get(n).output(at)).isEqualTo(farm.get(n).output(at));
            assertThat(again.get(n).motion(at)).isEqualTo(farm.get(n).motion(at));
            assertThat(again.get(n).surroundings(at)).isEqualTo(farm.get(n).surroundings(at));
            assertThat(other.get(n).output(at)).isNotEqualTo(farm.get(n).output(at));
        }
    }

    @Test
    void oneTurbineFailsInEveryCycleAndDrawsStandbyPower() {
        long stopped = 0;
        for (int second = 0; second < 1200; second += 5) {
            var at = START.plusSeconds(second);
            var faulty = farm.stream().filter(t -> t.output(at).status() == Status.FAULT).toList();
            assertThat(faulty).hasSizeLessThanOrEqualTo(1);
            stopped +=
                    faulty.stream()
                            .filter(t -> t.output(at).watts().orElse(0) == -STANDBY_WATTS)
                            .count();
        }
        assertThat(stopped).as("of 60 polls within 5 min").isBetween(58L, 60L);
    }

    @Test
    void noiseModeHoldsTwoTurbinesBackForTenMinutesOfTheHour() {
        var inside = START.plusSeconds(300);
        var after = START.plusSeconds(601);

        assertThat(farm)
                .filteredOn(t -> t.output(inside).limits().ownWatts().isPresent())
                .hasSize(2)
                .allSatisfy(t ->
                        assertThat(t.output(inside).watts().orElseThrow())
                                .isLessThanOrEqualTo(0.5 * RATED_WATTS));
        assertThat(farm).noneMatch(t -> t.output(after).limits().ownWatts().isPresent());
    }

    @Test
    void someFeederIsAlwaysLimitedBelowWhatTheWindAllows() {
        for (int second = 0; second < 86_400; second += 20) {
            var at = START.plusSeconds(second);
            assertThat(farm.stream().filter(t -> heldBack(t.output(at))).count())
                    .as("at %s", at)
                    .isPositive();
        }
    }

    @Test
    void pitchAndRotorFitThePower() {
        throughTheDay((turbine, at) -> {
            double watts = turbine.output(at).watts().orElseThrow();
            var motion = turbine.motion(at);
            if (watts < 0) {
                assertThat(motion.rotorRpm()).hasValue(0);
                assertThat(motion.pitchDegrees()).hasValue(89);
            } else if (heldBack(turbine.output(at))) {
                assertThat(motion.pitchDegrees().orElseThrow()).isGreaterThan(-1);
            }
        });
    }

    private static boolean heldBack(Output output) {
        double limit = output.limits().gridRatio().orElse(1) * RATED_WATTS;
        return limit < output.availableWatts().orElseThrow() - 0.02 * RATED_WATTS;
    }

    private void throughTheDay(BiConsumer<Turbine, Instant> check) {
        for (var at = START; at.isBefore(START.plus(Duration.ofDays(1))); at = at.plusSeconds(97))
            for (var turbine : farm) check.accept(turbine, at);
    }
}
