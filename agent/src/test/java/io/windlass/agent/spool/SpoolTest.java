package io.windlass.agent.spool;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpoolTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final DeviceId DEVICE = new DeviceId("zhangbei", "WT01");
    private static final long ONE = Footprint.of(sample(0));

    @Test
    void offsetsCountUpAndAreNotReusedAfterFreeing() {
        var spool = spool(1_000_000);

        append(spool, 3);
        spool.free(0, 2);

        assertThat(spool.append(sample(3))).isEqualTo(3);
        assertThat(spool.state()).isEqualTo(new SpoolState(3, 4, 1, ONE, 0, 0));
    }

    @Test
    void anEmptySpoolBeginsWhereItWillGoOn() {
        var spool = spool(1_000_000);
        append(spool, 5);

        spool.free(0, 4);

        assertThat(spool.state()).isEqualTo(new SpoolState(5, 5, 0, 0, 0, 0));
    }

    @Test
    void readingGoesInOrderOverTheHolesThatAcknowledgementsLeave() {
        var spool = spool(1_000_000);
        append(spool, 10);

        long freed = spool.free(2, 7);

        assertThat(freed).isEqualTo(6);
        assertThat(spool.read(1, 2)).extracting(Spooled::offset).containsExactly(1L, 8L);
        assertThat(spool.read(8, 1)).extracting(Spooled::offset).containsExactly(8L);
    }

    @Test
    void freeingTwiceOrWhatNeverWasChangesNothing() {
        var spool = spool(1_000_000);
        append(spool, 2);

        spool.free(0, 0);

        assertThat(spool.free(0, 0)).isZero();
        assertThat(spool.free(7, 900)).isZero();
        assertThat(spool.free(1, 0)).isZero();
        assertThat(spool.state().held()).isEqualTo(1);
    }

    @Test
    void aFullSpoolDropsTheOldestAndCountsIt() {
        var spool = spool(3 * ONE);

        append(spool, 5);

        assertThat(spool.state()).isEqualTo(new SpoolState(2, 5, 3, 3 * ONE, 2, 2));
    }

    @Test
    void whatIsTooOldIsDropped() {
        var limits = new SpoolLimits(1_000_000, Duration.ofSeconds(2), 1_000_000);
        var spool = Spool.inMemory("e", limits, SpoolWorld.PLAIN);

        append(spool, 6);

        assertThat(spool.state().first()).isEqualTo(3);
        assertThat(spool.state().dropped()).isEqualTo(3);
    }

    @Test
    void aSampleLargerThanTheSpoolIsStillKeptUntilTheNext() {
        var spool = spool(1);

        append(spool, 2);

        assertThat(spool.read(0, 9)).extracting(Spooled::offset).containsExactly(1L);
    }

    private static Spool spool(long maxBytes) {
        var limits = new SpoolLimits(1_000_000, Duration.ofDays(14), maxBytes);
        return Spool.inMemory("e", limits, SpoolWorld.PLAIN);
    }

    private static void append(Spool spool, int count) {
        for (int i = 0; i < count; i++) spool.append(sample(i));
    }

    private static Sample sample(int second) {
        return new Sample(DEVICE, NOON.plusSeconds(second), List.of());
    }
}
