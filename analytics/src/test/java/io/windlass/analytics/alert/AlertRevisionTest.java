package io.windlass.analytics.alert;

import static io.windlass.analytics.alert.Minutes.FARM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.windlass.analytics.alert.Alerts.Span;
import io.windlass.analytics.alert.Minutes.Farmed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Late data changes what an alert was, never that it was.
class AlertRevisionTest {
    private static final Farmed FREE = Farmed.of(0.9, 0);
    private static final Farmed QUARTER = Farmed.of(0.9, 0.25);
    private static final Farmed HALF = Farmed.of(0.9, 0.5);

    private final Teller teller = new Teller(1);
    private final Map<Integer, Farmed> stored = new TreeMap<>();

    @Test
    void theSameDataAgainSaysNothing() {
        play(10, FREE);
        play(20, QUARTER);

        assertThat(revise(12, 20, QUARTER)).isEmpty();
    }

    @Test
    void anAlertUnderWayIsToldAnewWithItsPeakAndEnergy() {
        play(10, FREE);
        play(20, QUARTER);
        var before = teller.current(Rule.HIGH, FARM).figures().orElseThrow();

        var said = revise(18, 26, HALF);

        assertThat(said)
                .allMatch(a -> a instanceof Alert.Revised r && r.cause() == Alert.Cause.LATE_DATA);
        var notice = teller.current(Rule.HIGH, FARM);
        var after = notice.figures().orElseThrow();
        assertThat(notice.revision()).isEqualTo(1);
        assertThat(after.peakRatio()).isCloseTo(0.5, within(1e-6));
        assertThat(after.peakWatts()).isCloseTo(0.45 * Minutes.RATED, within(1e3));
        assertThat(after.milliwattHours() - before.milliwattHours())
                .isEqualTo(8 * Math.round(0.9 * 0.25 * Minutes.MINUTE));
    }

    @Test
    void anAlertThatIsOverIsToldAnewToo() {
        play(10, FREE);
        play(20, QUARTER);
        play(20, FREE);
        assertThat(teller.told(Rule.HIGH, FARM)).containsExactly("Raised", "Cleared");

        var said = revise(18, 26, HALF).stream().filter(a -> a.notice().rule() == Rule.HIGH);

        var notice = said.findFirst().orElseThrow().notice();
        assertThat(notice.id())
                .isEqualTo(
                        teller.said.stream()
                                .filter(a ->
                                        a.notice().rule() == Rule.HIGH
                                                && a.notice().scope().equals(FARM))
                                .findFirst()
                                .orElseThrow()
                                .notice()
                                .id());
        assertThat(notice.revision()).isEqualTo(1);
        assertThat(notice.standing().active()).isFalse();
        assertThat(notice.figures().orElseThrow().peakRatio()).isCloseTo(0.5, within(1e-6));
        assertThat(revise(18, 26, HALF)).isEmpty();
        assertThat(revise(18, 19, QUARTER)).isNotEmpty();
    }

    @Test
    void whatLateDataWouldNotHaveRaisedStaysTold() {
        play(10, FREE);
        play(20, QUARTER);

        revise(10, 30, FREE);

        var notice = teller.current(Rule.HIGH, FARM);
        assertThat(notice.figures().orElseThrow().milliwattHours()).isZero();
        assertThat(notice.figures().orElseThrow().peakRatio()).isZero();
    }

    @Test
    void figuresReckonedAnewAreThoseReckonedLive() {
        play(10, FREE);
        play(7, QUARTER);
        play(3, HALF);
        play(9, Farmed.of(0.7, 0.21));
        play(30, FREE);

        assertThat(revise(0, 59, Optional.<Farmed>empty())).isEmpty();
    }

    @Test
    void lateDataOutsideOfAlertsSaysNothing() {
        play(60, FREE);
        play(20, QUARTER);

        assertThat(revise(2, 20, HALF)).isEmpty();
    }

    @Test
    void aDayIsReckonedWithTheLaterWord() {
        for (int i = 0; i < 48 * 60; i++) play(1, Farmed.of(0.9, 0.02));

        for (int hour = 26; hour < 47; hour++)
            revise(hour * 60, hour * 60 + 60, Farmed.of(0.9, 0.07));
        play(1, FREE);

        assertThat(teller.told(Rule.SUSTAINED, FARM)).containsExactly("Raised");
    }

    private void play(int count, Farmed farmed) {
        for (int i = 0; i < count; i++) {
            stored.put(teller.minute, farmed);
            teller.minutes(1, farmed);
        }
    }

    private List<Alert> revise(int from, int to, Farmed farmed) {
        return revise(from, to, Optional.of(farmed));
    }

    private List<Alert> revise(int from, int to, Optional<Farmed> farmed) {
        for (int i = from; i < to; i++) if (farmed.isPresent()) stored.put(i, farmed.get());
        var changed =
                new Span(Minutes.minute(from).toEpochMilli(), Minutes.minute(to).toEpochMilli());
        var span = teller.alerts.toRevise(FARM, changed);
        var slices = new ArrayList<Slice>();
        var summing = new Slices(Minutes.portfolio(1));
        stored.forEach((minute, done) -> {
            var slice = summing.of(Minutes.of(minute, done)).get(FARM);
            if (slice != null && slice.start() >= span.from() && slice.start() < span.to())
                slices.add(slice);
        });
        return teller.alerts.revise(FARM, slices);
    }
}
