package io.windlass.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.gateway.checkpoint.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirtyMarksTest {
    private static final long MINUTE = 60_000;
    private static final Instant LATER = Instant.ofEpochMilli(1_000 * MINUTE);
    private static final long QUIET = DirtyMarks.QUIET.toNanos();
    private static final long PATIENCE = DirtyMarks.PATIENCE.toNanos();

    private final DirtyMarks marks = new DirtyMarks(Duration.ofMinutes(1));

    @Test
    void aRunIsTakenWhenItHasBeenLeftAloneForAWhile() {
        marks.mark(minutes(3, 5), 0);
        marks.mark(minutes(5, 6), QUIET / 2);

        assertThat(marks.take(LATER, QUIET)).isEmpty();
        assertThat(marks.take(LATER, QUIET + QUIET / 2)).contains(minutes(3, 6));
        assertThat(marks.take(LATER, PATIENCE)).isEmpty();
    }

    @Test
    void aRunThatIsNeverLeftAloneIsTakenAllTheSame() {
        for (long nanos = 0; nanos < PATIENCE; nanos += QUIET / 2) {
            marks.mark(minutes(3, 4), nanos);
            assertThat(marks.take(LATER, nanos)).isEmpty();
        }

        assertThat(marks.take(LATER, PATIENCE)).contains(minutes(3, 4));
    }

    @Test
    void whatIsMarkedWhileInWorkComesAgain() {
        marks.mark(minutes(3, 4), 0);
        var run = marks.take(LATER, QUIET).orElseThrow();

        marks.mark(minutes(3, 4), QUIET);
        assertThat(marks.take(LATER, 2 * QUIET)).as("one at a time").isEmpty();
        marks.done(run);

        assertThat(marks.take(LATER, 2 * QUIET)).contains(run);
    }

    @Test
    void untilItIsDoneItIsInTheCheckpoint() {
        marks.mark(minutes(3, 4), 0);
        var run = marks.take(LATER, QUIET).orElseThrow();

        assertThat(marks.all()).containsExactly(minutes(3, 4));
        marks.again(run, 0);
        assertThat(marks.all()).containsExactly(minutes(3, 4));
        marks.done(marks.take(LATER, QUIET).orElseThrow());
        assertThat(marks.all()).isEmpty();
    }

    @Test
    void aClosedIntervalIsDirtyUntilItsFiguresAreWritten() {
        marks.closed(minute(3));
        marks.closed(minute(4));

        assertThat(marks.all()).containsExactly(minutes(3, 5));
        marks.written(minute(3));
        assertThat(marks.all()).containsExactly(minutes(4, 5));
        assertThat(marks.take(LATER, QUIET)).as("on its way").isEmpty();
        marks.dropped(minute(4), 0);
        assertThat(marks.take(LATER, QUIET)).contains(minutes(4, 5));
    }

    @Test
    void openIntervalsAreLeftAlone() {
        marks.mark(minutes(3, 6), 0);

        assertThat(marks.take(minute(5), QUIET)).contains(minutes(3, 5));
    }

    @Test
    void runsAreAnHourAtMostAndOfOnePiece() {
        marks.mark(minutes(0, 100), 0);
        marks.mark(minutes(200, 201), 0);

        assertThat(marks.take(LATER, QUIET)).contains(minutes(0, 60));
        assertThat(marks.take(LATER, QUIET)).contains(minutes(60, 100));
        assertThat(marks.take(LATER, QUIET)).contains(minutes(200, 201));
        assertThat(marks.all()).isEqualTo(List.of(minutes(0, 100), minutes(200, 201)));
        assertThat(marks.size()).isEqualTo(101);
    }

    @Test
    void thereIsABound() {
        assertThat(marks.isFull()).isFalse();

        marks.mark(minutes(0, DirtyMarks.MOST_MARKS), 0);

        assertThat(marks.isFull()).isTrue();
    }

    private static Span minutes(long from, long to) {
        return new Span(from * MINUTE, to * MINUTE);
    }

    private static Instant minute(long number) {
        return Instant.ofEpochMilli(number * MINUTE);
    }
}
