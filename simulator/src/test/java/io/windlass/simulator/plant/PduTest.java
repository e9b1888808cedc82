package io.windlass.simulator.plant;

import static io.windlass.simulator.plant.Plants.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class PduTest {
    private final Hall hall = Plants.hall("hall-a", 2);
    private final Pdu pdu = hall.pdus().getFirst();

    @Test
    void theInletIsTheSumOfTheOutletsAndOfThePhasesAndBanks() {
        var reading = pdu.reading(START.plusMillis(4321));

        long outlets = reading.outlets().stream().mapToLong(OutletReading::watts).sum();
        assertThat(reading.watts()).isEqualTo(outlets).isPositive();
        assertThat(LongStream.rangeClosed(1, 3).map(n -> reading.phaseWatts((int) n)).sum())
                .isEqualTo(outlets);
        assertThat(LongStream.rangeClosed(1, 3).map(n -> reading.bankWatts((int) n)).sum())
                .isEqualTo(outlets);
    }

    @Test
    void theReadingIsThePowerToTheWattPerOutlet() {
        assertThat((double) pdu.reading(START).watts()).isCloseTo(pdu.watts(START), within(12.0));
    }

    @Test
    void energyIsTheExactIntegralOfPower() {
        double sum = 0;
        for (int ms = 50; ms < 600_000; ms += 100)
            sum += pdu.watts(START.plusMillis(ms)) * 0.1 / 3600;

        double exact = pdu.wattHours(START, START.plusSeconds(600));
        assertThat(exact).isCloseTo(sum, withinPercentage(1e-6));
        long counted =
                pdu.reading(START.plusSeconds(600)).wattHours() - pdu.reading(START).wattHours();
        assertThat((double) counted).isCloseTo(exact, within(24.0));
    }

    @Test
    void theLoadFollowsTheDay() {
        var night = hall.wattHours(START, START.plus(Duration.ofHours(1)));
        var evening = START.plus(Duration.ofHours(12));

        assertThat(hall.wattHours(evening, evening.plus(Duration.ofHours(1))))
                .isGreaterThan(night * 1.1);
    }
}
