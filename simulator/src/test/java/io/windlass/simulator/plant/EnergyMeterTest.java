package io.windlass.simulator.plant;

import static io.windlass.simulator.plant.Plants.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class EnergyMeterTest {
    private static final Duration TWENTY_MINUTES = Duration.ofMinutes(20);

    @Test
    void theCountersAreTheIntegralOfThePower() {
        for (var turbine : Plants.farm(1)) {
            double exported = 0;
            double imported = 0;
            for (long ms = 25; ms < TWENTY_MINUTES.toMillis(); ms += 50) {
                double watts = turbine.output(START.plusMillis(ms)).watts().orElseThrow();
                exported += Math.max(0, watts) * 0.05 / 3600;
                imported += Math.max(0, -watts) * 0.05 / 3600;
            }

            var before = turbine.energy(START);
            var after = turbine.energy(START.plus(TWENTY_MINUTES));
            assertThat(after.exportedWattHours() - before.exportedWattHours())
                    .isCloseTo(exported, withinPercentage(0.005));
            assertThat(after.importedWattHours() - before.importedWattHours())
                    .isBetween(imported - 5, imported + 5);
        }
    }

    @Test
    void theyDoNotDependOnWhoPollsHowOften() {
        var polled = Plants.farm(1).getFirst();
        var left = Plants.farm(1).getFirst();
        for (int ms = 0; ms < 600_000; ms += 730) polled.energy(START.plusMillis(ms));

        var at = START.plusMillis(600_500);
        assertThat(polled.energy(at)).isEqualTo(left.energy(at));
    }

    @Test
    void theyNeverFallNotEvenWhenTheClockDoes() {
        var turbine = Plants.farm(1).getFirst();
        var seen = turbine.energy(START.plusSeconds(100));

        var back = turbine.energy(START.plusSeconds(90));

        assertThat(back.exportedWattHours()).isGreaterThanOrEqualTo(seen.exportedWattHours());
    }

    @Test
    void aRestartOnALaterDayMovesThemOn() {
        var running = Plants.farm(1).getFirst();
        running.energy(START);
        var tomorrow = START.plus(Duration.ofHours(30));
        var restarted = Plants.farm(1).getFirst();

        assertThat(restarted.energy(tomorrow).exportedWattHours())
                .isGreaterThan(running.energy(tomorrow).exportedWattHours());
    }
}
