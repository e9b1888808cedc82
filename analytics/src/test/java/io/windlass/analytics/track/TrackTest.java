package io.windlass.analytics.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.telemetry.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackTest {
    private static final int HOLD = 60;
    private static final int MOST = 4;

    private final Track track = new Track(new long[] {HOLD, HOLD}, MOST);

    @Test
    void aValueHoldsUpToItsEndAndNotLonger() {
        track.add(row(100, 0, 7));

        assertThat(track.at(99).value(0, 99)).isEmpty();
        assertThat(track.at(100).value(0, 100)).hasValue(7);
        assertThat(track.at(159).value(0, 159)).hasValue(7);
        assertThat(track.at(160).value(0, 160)).isEmpty();
    }

    @Test
    void aFaultAboutTheValueEndsItAndAnyOtherDoesNot() {
        track.add(row(100, 0, 7));
        track.add(fault(110, 0, Fault.TIMEOUT));
        assertThat(track.at(115).value(0, 115)).hasValue(7);

        track.add(fault(120, 0, Fault.NOT_AVAILABLE));
        assertThat(track.at(125).value(0, 125)).isEmpty();
        assertThat(track.at(119).value(0, 119)).hasValue(7);
    }

    @Test
    void aSignalIsSeenFromItsFirstMentionOnEvenIfItFailed() {
        track.add(fault(110, 1, Fault.TIMEOUT));

        assertThat(track.at(109).seen(1)).isFalse();
        assertThat(track.at(110).seen(1)).isTrue();
        assertThat(track.at(110).seen(0)).isFalse();
    }

    @Test
    void twoRowsOfOneInstantAreOneWhicheverComesFirst() {
        var other = new Track(new long[] {HOLD, HOLD}, MOST);
        var rows = List.of(row(100, 0, 7), row(100, 0, 9), fault(100, 0, Fault.OUT_OF_RANGE));
        rows.forEach(track::add);
        rows.reversed().forEach(other::add);

        assertThat(track.at(100).value(0, 100)).hasValue(9);
        assertThat(other.state()).isEqualTo(track.state());
        assertThat(track.add(row(100, 0, 9))).isFalse();
        var last = new Track(new long[] {HOLD, HOLD}, MOST);
        List.of(rows.get(2), rows.get(1)).forEach(last::add);
        assertThat(last.state()).isEqualTo(track.state());
    }

    @Test
    void stretchesEndWhereAnythingChanges() {
        track.add(row(90, 0, 1));
        track.add(row(120, 1, 2));
        var stretches = new ArrayList<String>();

        track.walk(
                100,
                200,
                (held, from, to) ->
                        stretches.add(
                                "%d-%d %s %s"
                                        .formatted(
                                                from,
                                                to,
                                                held.value(0, from).isPresent(),
                                                held.value(1, from).isPresent())));

        assertThat(stretches)
                .containsExactly(
                        "100-120 true false",
                        "120-150 true true",
                        "150-180 false true",
                        "180-200 false false");
    }

    @Test
    void whatIsForgottenStillHolds() {
        track.add(row(100, 0, 7));
        track.add(row(110, 1, 8));
        track.forget(150);

        assertThat(track.earliest()).isEmpty();
        assertThat(track.at(155).value(0, 155)).hasValue(7);
        assertThat(track.at(155).value(1, 155)).hasValue(8);
        assertThat(track.lastValueAt(155)).hasValue(110);
    }

    @Test
    void aRowAtTheVeryInstantIsNotForgotten() {
        track.add(row(100, 0, 7));
        track.forget(100);

        assertThat(track.earliest()).hasValue(100);
        assertThat(track.add(row(100, 0, 7))).isFalse();
    }

    @Test
    void aRowOlderThanAllThatIsKeptCountsWhereNothingNewerIsKnown() {
        track.add(row(100, 0, 7));
        track.forget(150);

        assertThat(track.add(row(90, 0, 1))).isTrue();
        assertThat(track.add(row(105, 1, 2))).isTrue();
        assertThat(track.at(150).value(0, 150)).hasValue(7);
        assertThat(track.at(150).value(1, 150)).hasValue(2);
    }

    @Test
    void beyondTheBoundTheRowFarthestAheadIsDroppedAndCounted() {
        for (int i = 0; i < MOST; i++) track.add(row(100_000 + i, 0, i));

        assertThat(track.add(row(100, 0, 7))).isTrue();
        assertThat(track.add(row(200_000, 0, 8))).isFalse();

        assertThat(track.dropped()).isEqualTo(2);
        assertThat(track.at(100).value(0, 100)).hasValue(7);
        assertThat(track.last(300_000).orElseThrow().at()).isEqualTo(100_002);
    }

    private static Row row(long at, int signal, double value) {
        var draft = new Draft(2);
        draft.good(signal, value);
        return draft.row(at);
    }

    private static Row fault(long at, int signal, Fault fault) {
        var draft = new Draft(2);
        draft.bad(signal, fault);
        return draft.row(at);
    }
}
