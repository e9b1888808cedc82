package io.windlass.gateway.keep;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.gateway.feed.Receipt;
import io.windlass.gateway.feed.Refusal;
import io.windlass.gateway.keep.Acks.Hold;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.store.Described;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.EdgeId;
import io.windlass.transport.ack.Ack;
import io.windlass.transport.ack.Gaps;
import io.windlass.transport.ack.OffsetRange;
import io.windlass.transport.ack.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcksTest {
    private static final EdgeId EDGE = new EdgeId("ridge", "box");

    @TempDir Path folder;
    private final Meters meters = new Meters();
    private Instant now = Instant.EPOCH;
    private Acks acks;
    private Ack last = new Ack("none", "none", -1, List.of(), List.of(), false);

    @BeforeEach
    void gateway() {
        acks = acks();
    }

    @Test
    void aHostThatKnowsNothingOfAnEpochStartsAtFirst() {
        acks.born(EDGE, "e1", 500);
        stored(500, 501, 503);

        assertThat(ack().through()).isEqualTo(501);
        assertThat(ack().ranges()).containsExactly(new OffsetRange(503, 503));
    }

    @Test
    void whatWillNeverComeStallsNothingAndIsCountedOnce() {
        acks.born(EDGE, "e1", 0);
        stored(0, 1, 70_000);

        acks.gaps(EDGE, new Gaps(List.of(new OffsetRange(2, 69_999))));
        acks.gaps(EDGE, new Gaps(List.of(new OffsetRange(2, 69_999))));

        assertThat(ack().through()).isEqualTo(70_000);
        assertThat(meters.count(Meter.GAPS)).isEqualTo(1);
    }

    @Test
    void aRisingFloorLeavesHolesBehind() {
        acks.born(EDGE, "e1", 0);
        stored(3, 4);

        acks.floor(EDGE, 3);

        assertThat(ack().through()).isEqualTo(4);
    }

    @Test
    void theNextGatewayGoesOnWhereThisOneStopped() {
        acks.born(EDGE, "e1", 10);
        stored(10, 11, 20);

        var next = acks();
        next.restore(acks.marks());
        next.born(EDGE, "e1", 10);

        var ack = next.due(now).getFirst().ack();
        assertThat(ack.through()).isEqualTo(11);
        assertThat(ack.ranges()).containsExactly(new OffsetRange(20, 20));
    }

    @Test
    void aNewBoxUnderAnOldNameHasANewEpochAndOwesNothing() {
        acks.born(EDGE, "e1", 0);
        stored(0, 1, 2);

        acks.born(EDGE, "e2", 0);
        acks.stored(List.of(new Receipt(EDGE, "e1", 3)));

        assertThat(ack().epoch()).isEqualTo("e2");
        assertThat(ack().through()).isEqualTo(-1);
    }

    @Test
    void aRestoredDiskHearsOfOffsetsBeyondItsNext() {
        acks.born(EDGE, "e1", 0);
        stored(LongStream.range(0, 1_000).toArray());

        acks.born(EDGE, "e1", 100); // an image of yesterday: its Next is 200

        assertThat(ack().through()).isEqualTo(999);
    }

    @Test
    void edgesHoldBackUntilStoreAndCheckpointAreBothWell() {
        acks.born(EDGE, "e1", 0);
        acks.hold(Hold.STORE, true);
        acks.hold(Hold.CHECKPOINT, true);
        assertThat(ack().hold()).isTrue();

        acks.hold(Hold.STORE, false);
        acks.born(EDGE, "e1", 0);
        assertThat(ack().hold()).isTrue();
        acks.hold(Hold.CHECKPOINT, false);

        assertThat(ack().hold()).isFalse();
    }

    @Test
    void whatTheStoreRefusesIsNamedAndLetGoOnceItLiesInTheDeadLetters() throws IOException {
        acks.born(EDGE, "e1", 0);

        acks.refused(List.of(refusal(0), refusal(1), refusal(2)));

        assertThat(ack().through()).isEqualTo(2);
        assertThat(ack().rejected())
                .containsExactly(new Rejection(new OffsetRange(0, 2), "beyond retention"));
        assertThat(Files.readAllLines(folder.resolve(DeadLetters.NAME))).hasSize(3);
        acks.floor(EDGE, 3);
        assertThat(ack().rejected()).isEmpty();
    }

    @Test
    void whatCannotEvenBeADeadLetterStaysAtItsEdge() throws IOException {
        Files.createDirectory(folder.resolve(DeadLetters.NAME));
        acks.born(EDGE, "e1", 0);

        acks.refused(List.of(refusal(0)));

        assertThat(ack().through()).isEqualTo(-1);
        assertThat(ack().rejected()).isEmpty();
        assertThat(meters.count(Meter.DEAD_LETTER_FAILURES)).isEqualTo(1);
    }

    @Test
    void scatteredOffsetsAreRememberedWithinABound() {
        acks.born(EDGE, "e1", 0);

        stored(LongStream.range(1, 20_000).map(i -> 2 * i).toArray());

        assertThat(acks.marks().getFirst().stored()).hasSize(4_096);
        assertThat(ack().ranges()).hasSize(Ack.MAX_RANGES);
    }

    private Acks acks() {
        return new Acks("host", new DeadLetters(folder, () -> Instant.EPOCH, meters), meters);
    }

    private void stored(long... offsets) {
        var receipts = new ArrayList<Receipt>();
        for (long offset : offsets) receipts.add(new Receipt(EDGE, "e1", offset));
        acks.stored(receipts);
    }

    private static Refusal refusal(long offset) {
        var device = new Described(new DeviceId("ridge", "W1"), EDGE, "turbine", "p", Map.of());
        return new Refusal(
                device,
                Optional.of(new Receipt(EDGE, "e1", offset)),
                Optional.empty(),
                "beyond retention");
    }

    /// The last word.
    private Ack ack() {
        now = now.plusSeconds(2);
        acks.due(now).forEach(due -> last = due.ack());
        return last;
    }
}
