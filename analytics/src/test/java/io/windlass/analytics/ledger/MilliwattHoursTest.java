package io.windlass.analytics.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilliwattHoursTest {
    private static final long HALF = 1_800_000;

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 1", "3, 2", "4, 2", "5, 2", "-1, 0", "-3, -2", "-2, -1"})
    void halvesGoToTheEvenNeighbour(long halves, long expected) {
        assertThat(MilliwattHours.of(halves * HALF)).isEqualTo(expected);
        assertThat(MilliwattHours.of(2 * halves * HALF + HALF - 1)).isEqualTo(halves);
        assertThat(MilliwattHours.of(2 * halves * HALF - HALF + 1)).isEqualTo(halves);
    }
}
