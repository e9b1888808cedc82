package io.windlass.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.windlass.simulator.plant.Limits;
import io.windlass.simulator.plant.Output;
import io.windlass.simulator.plant.Status;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The cases of the analytics' vectors, in kW at 2,500 kW rated; a limit of -1 is none.
final class SplitTest {
    private static final double RATED = 2500;

    @ParameterizedTest
    @CsvSource({
        // power, available, grid limit, own limit, curtailed, own
        "1200, 2000, 1200, -1, 800, 0",
        "700, 1000, 800, -1, 200, 0",
        "850, 1000, 800, -1, 150, 0",
        "-12, 0, -1, -1, 0, 0",
        "-15, 1500, 0, -1, 1500, 0",
        "1600, 2000, -1, 1600, 0, 400",
        "1990, 2000, 1995, -1, 0, 0",
        "1050, 1000, -1, -1, 0, 0",
        "950, 1000, -1, -1, 0, 0",
        "1000, 2000, 1000, 1600, 600, 400",
        "1600, 2000, 1800, 1600, 0, 400",
        // the deadband of 50 kW: at its edge, and just beyond
        "1950, 2000, 1950, -1, 0, 0",
        "1947.5, 2000, 1947.5, -1, 52.5, 0",
    })
    void theVectorsComeOut(
            double power,
            double available,
            double gridLimit,
            double ownLimit,
            double curtailed,
            double own) {
        var limits = new Limits(limit(gridLimit / RATED), limit(ownLimit));
        var status = ownLimit < 0 ? Status.RUN : Status.NOISE;

        var split = Split.of(output(status, power, available, limits), RATED);

        assertThat(split.curtailed()).isCloseTo(curtailed, within(1e-9));
        assertThat(split.own()).isCloseTo(own, within(1e-9));
        assertThat(split.generated()).isEqualTo(Math.max(0, power));
        assertThat(split.imported()).isEqualTo(Math.max(0, -power));
        assertThat(split.available()).isEqualTo(available);
    }

    @Test
    void aFaultUnderALimitIsDowntimeNotCurtailment() {
        var limits = new Limits(OptionalDouble.of(0.2), OptionalDouble.empty());

        var split = Split.of(output(Status.FAULT, -12, 1500, limits), RATED);

        assertThat(split.curtailed()).isZero();
        assertThat(split.down()).isEqualTo(1500);
    }

    @Test
    void whatIsNotKnownCountsNowhere() {
        assertThat(Split.of(Output.UNKNOWN, RATED)).isEqualTo(Energies.ZERO);
    }

    private static OptionalDouble limit(double value) {
        return value < 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static Output output(Status status, double power, double available, Limits limits) {
        return new Output(status, OptionalDouble.of(power), OptionalDouble.of(available), limits);
    }
}
