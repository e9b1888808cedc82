package io.windlass.simulator.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SinesTest {
    private static final double START = 2e8;

    private final Sines sines = Sines.bounded(new Dice(7), 0.7, 900, 400, 80);

    @Test
    void theyNeverExceedTheirBound() {
        for (double t = START; t < START + 10_000; t += 1.3)
            assertThat(Math.abs(sines.at(t))).isLessThanOrEqualTo(0.7);
    }

    @Test
    void theAntiderivativeIsTheIntegral() {
        double sum = 0;
        for (int n = 0; n < 60_000; n++) sum += sines.at(START + (n + 0.5) / 100) / 100;

        double exact = sines.antiderivative(START + 600) - sines.antiderivative(START);
        assertThat(exact).isCloseTo(sum, within(1e-5));
        assertThat(Math.abs(exact)).isGreaterThan(1e-3);
    }

    @Test
    void aDailySinePeaksWhenItShould() {
        var day = Sines.peaking(5, Seconds.DAY, 6 * 3600);

        assertThat(day.at(10 * Seconds.DAY + 6 * 3600)).isCloseTo(5, within(1e-9));
    }
}
