package io.windlass.analytics.power;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.energy.Source;
import io.windlass.analytics.power.Split.Loss;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SplitTest {
    private static final double DEADBAND = 40;

    @Test
    void whatWasNotMadeIsFullyAccountedFor() {
        var random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            double available = random.nextInt(2000);
            double power = random.nextDouble() * available - 10;
            var mode = List.of(Mode.FREE, Mode.OWN, Mode.DOWN).get(random.nextInt(3));

            var split = split(power, available, limit(random), limit(random), mode);

            var loss = split.loss();
            assertThat(split.attributed()).isTrue();
            assertThat(
                            split.generated()
                                    + loss.grid()
                                    + loss.own()
                                    + loss.down()
                                    + loss.performance())
                    .isEqualTo(split.available());
            assertThat(List.of(loss.grid(), loss.own(), loss.down(), loss.performance()))
                    .allMatch(mw -> mw >= 0);
        }
    }

    @Test
    void powerAboveTheAvailableIsNegativePerformanceUnlessALimitCounts() {
        assertThat(split(1100, 1000, Limit.NONE, Limit.NONE, Mode.FREE).loss())
                .isEqualTo(new Loss(0, 0, 0, -100_000));
        assertThat(split(1100, 1000, new Limit.At(800), Limit.NONE, Mode.FREE).loss())
                .isEqualTo(Loss.NONE);
    }

    @ParameterizedTest
    @CsvSource({"959, 41000", "959.999, 40001", "960, 0", "961, 0"})
    void aLimitCountsOnlyBelowTheDeadband(double limit, long grid) {
        var split = split(900, 1000, new Limit.At(limit), Limit.NONE, Mode.FREE);

        assertThat(split.loss().grid()).isEqualTo(grid);
        assertThat(split.loss().performance()).isEqualTo(100_000 - grid);
    }

    @Test
    void aMachineThatHoldsItselfBackUnderALimitLosesTheRestToItself() {
        assertThat(split(500, 1000, new Limit.At(700), Limit.NONE, Mode.OWN).loss())
                .isEqualTo(new Loss(300_000, 200_000, 0, 0));
        assertThat(split(500, 1000, new Limit.At(700), new Limit.At(800), Mode.OWN).loss())
                .isEqualTo(new Loss(100_000, 400_000, 0, 0));
    }

    @Test
    void negativePowerIsImportAndNothingElse() {
        var split = split(-15, 0, Limit.NONE, Limit.NONE, Mode.FREE);

        assertThat(split.generated()).isZero();
        assertThat(split.imported()).isEqualTo(15_000);
        assertThat(split.loss()).isEqualTo(Loss.NONE);
    }

    @Test
    void withoutAvailablePowerTheCurtailmentIsKnownOnlyIfThereCanBeNone() {
        assertThat(blind(Limit.NONE, Mode.FREE).attributed()).isTrue();
        assertThat(blind(new Limit.At(500), Mode.DOWN).attributed()).isTrue();
        assertThat(blind(new Limit.At(500), Mode.FREE).attributed()).isFalse();
        assertThat(blind(Limit.UNKNOWN, Mode.FREE).attributed()).isFalse();
        assertThat(blind(new Limit.At(500), Mode.FREE).generated()).isEqualTo(400_000);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void withoutPowerNothingIsKnownButWhatIsAvailable(Mode mode) {
        var seen =
                new Conditions(
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Limit.NONE,
                        Limit.NONE,
                        mode,
                        OptionalDouble.empty(),
                        OptionalDouble.empty());

        var split = Split.of(seen, Available.of(1000, Source.REPORTED), DEADBAND);

        assertThat(split.powered()).isFalse();
        assertThat(split.attributed()).isFalse();
        assertThat(split.available()).isEqualTo(1_000_000);
    }

    @Test
    void whatIsNotKnownOfLimitsAndStateLeavesTheLossOpen() {
        var limit = new Limit.At(500);

        assertThat(split(400, 1000, limit, Limit.NONE, Mode.UNKNOWN).attributed()).isFalse();
        assertThat(split(400, 1000, limit, Limit.UNKNOWN, Mode.FREE).attributed()).isFalse();
        assertThat(split(400, 1000, Limit.UNKNOWN, Limit.NONE, Mode.FREE).attributed()).isFalse();
        assertThat(split(400, 1000, Limit.NONE, Limit.UNKNOWN, Mode.FREE).attributed()).isTrue();
        assertThat(split(400, 1000, Limit.NONE, Limit.UNKNOWN, Mode.FREE).loss())
                .isEqualTo(Loss.NONE);
    }

    private static Split blind(Limit grid, Mode mode) {
        return Split.of(conditions(400, grid, Limit.NONE, mode), Available.UNKNOWN, DEADBAND);
    }

    private static Split split(double power, double available, Limit grid, Limit own, Mode mode) {
        return Split.of(
                conditions(power, grid, own, mode),
                Available.of(available, Source.REPORTED),
                DEADBAND);
    }

    private static Conditions conditions(double power, Limit grid, Limit own, Mode mode) {
        return new Conditions(
                OptionalDouble.of(power),
                OptionalDouble.empty(),
                grid,
                own,
                mode,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static Limit limit(Random random) {
        return random.nextInt(3) == 0 ? Limit.NONE : new Limit.At(random.nextInt(2000));
    }
}
