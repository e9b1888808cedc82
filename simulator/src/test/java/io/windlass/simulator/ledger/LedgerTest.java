package io.windlass.simulator.ledger;

import static io.windlass.simulator.plant.Plants.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.windlass.simulator.plant.Plants;
import io.windlass.simulator.plant.Turbine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LedgerTest {
    private final List<Turbine> farm = Plants.farm(1);
    private final Ledger ledger =
            new Ledger(farm, List.of(Plants.hall("hall-a", 2)), Duration.ofMillis(100));

    @Test
    void itCountsWholeMinutesOnly() {
        var minutes = ledger.minutes(START.plusSeconds(1), START.plusSeconds(239));

        assertThat(minutes)
                .extracting(Minute::start)
                .containsExactly(START.plusSeconds(60), START.plusSeconds(120));
    }

    @Test
    void itAgreesWithTheMeters() {
        var end = START.plusSeconds(600);
        var turbine = farm.get(4);
        double before = turbine.energy(START).exportedWattHours();
        double metered = turbine.energy(end).exportedWattHours() - before;

        double counted =
                ledger.minutes(START, end).stream()
                        .mapToDouble(m ->
                                m.turbines().getOrDefault(turbine.id(), Energies.ZERO).generated())
                        .sum();

        assertThat(counted).isCloseTo(metered, withinPercentage(0.005));
    }

    @Test
    void itAgreesWithAnyFinerIntegration() {
        var fine = new Ledger(farm, List.of(), Duration.ofMillis(10));

        for (var end = START.plusSeconds(60); end.isBefore(START.plusSeconds(300)); ) {
            var coarse = total(ledger.minutes(end.minusSeconds(60), end));
            var exact = total(fine.minutes(end.minusSeconds(60), end));
            assertThat(coarse.generated()).isCloseTo(exact.generated(), withinPercentage(0.001));
            assertThat(coarse.curtailed()).isCloseTo(exact.curtailed(), withinPercentage(0.01));
            assertThat(coarse.available()).isCloseTo(exact.available(), withinPercentage(0.001));
            end = end.plusSeconds(60);
        }
    }

    @Test
    void aPollEverySecondSeesTheSameToAThousandth() {
        for (int minute = 0; minute < 20; minute++) {
            var start = START.plusSeconds(minute * 60L);
            var truth = total(ledger.minutes(start, start.plusSeconds(60)));
            var polled = polled(start, Duration.ofMillis(370));

            assertThat(polled.generated()).isCloseTo(truth.generated(), withinPercentage(0.1));
            assertThat(polled.curtailed()).isCloseTo(truth.curtailed(), withinPercentage(0.5));
        }
    }

    @Test
    void theSplitAccountsForAllThatWasAvailable() {
        var sum = total(ledger.minutes(START, START.plusSeconds(1200)));

        double accounted = sum.generated() + sum.curtailed() + sum.own() + sum.down();
        assertThat(accounted).isCloseTo(sum.available(), withinPercentage(1));
        assertThat(sum.knownAvailable()).isPresent();
        assertThat(sum.down()).isPositive();
        assertThat(sum.own()).isPositive();
        assertThat(sum.imported()).isPositive();
        assertThat(sum.knownSeconds()).isCloseTo(33 * 1200, withinPercentage(1e-6));
    }

    @Test
    void tooManyMinutesAreRefused() {
        assertThatThrownBy(() -> ledger.minutes(Instant.EPOCH, START))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// A left hold of samples taken each second at some phase of it.
    private Energies polled(Instant start, Duration phase) {
        var sum = Energies.ZERO;
        for (int second = 0; second < 60; second++)
            for (var turbine : farm)
                sum =
                        sum.plus(
                                Split.of(
                                        turbine.output(start.plusSeconds(second).plus(phase)),
                                        turbine.ratedWatts()));
        return sum.over(1);
    }

    private static Energies total(List<Minute> minutes) {
        return minutes.stream().map(Minute::farm).reduce(Energies.ZERO, Energies::plus);
    }
}
