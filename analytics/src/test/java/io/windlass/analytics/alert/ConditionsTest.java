package io.windlass.analytics.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.analytics.alert.AlertScope.Kind;
import io.windlass.analytics.alert.Condition.Truth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    private static final AlertScope EDGE = new AlertScope(Kind.EDGE, "s1/box");
    private static final AlertScope HERE = new AlertScope(Kind.DEVICE, "s1/WT01");
    private static final AlertScope ELSEWHERE = new AlertScope(Kind.DEVICE, "s2/WT02");

    private final Alerts alerts =
            new Alerts(Minutes.portfolio(1), Thresholds.DEFAULT, AlertState.NONE);
    private int minute;

    @Test
    void anEdgeIsOfflineAfterTwoMinutesAndBackAfterOne() {
        assertThat(watch(1, offline(Truth.YES))).isEmpty();
        assertThat(watch(1, offline(Truth.YES))).containsExactly("Raised edge:s1/box");
        assertThat(watch(1, offline(Truth.NO))).containsExactly("Cleared edge:s1/box");
        assertThat(watch(15, offline(Truth.NO))).isEmpty();
        assertThat(alerts.state().conditions()).isEmpty();
    }

    @Test
    void whatIsNotKnownNeitherRaisesNorClears() {
        assertThat(watch(5, offline(Truth.UNKNOWN))).isEmpty();
        watch(2, offline(Truth.YES));

        assertThat(watch(60, offline(Truth.UNKNOWN))).isEmpty();

        assertThat(alerts.current().getFirst().standing().hold()).isEqualTo(Hold.BLIND);
    }

    @Test
    void devicesOfAnOfflineEdgeAreToldByTheEdge() {
        var told = watch(5, offline(Truth.YES), silent(HERE), silent(ELSEWHERE));

        assertThat(told)
                .containsExactly(
                        "Raised edge:s1/box", "Raised device:s1/WT01", "Raised device:s2/WT02");
        var current = alerts.current();
        assertThat(current.get(1).standing().folded()).contains(EDGE);
        assertThat(current.get(1).standing().told()).isFalse();
        assertThat(current.get(2).standing().told()).isTrue();
        assertThat(watch(1, offline(Truth.NO), silent(HERE), silent(ELSEWHERE)))
                .containsExactly("Cleared edge:s1/box", "RETURNED device:s1/WT01");
    }

    @Test
    void whatIsWatchedNoMoreIsCleared() {
        watch(2, offline(Truth.YES));

        assertThat(watch(1)).containsExactly("Cleared edge:s1/box");
    }

    @Test
    void itIsJudgedOnceAMinute() {
        var now = Minutes.minute(1);
        for (int second = 0; second < 59; second++)
            assertThat(alerts.watch(now.plusSeconds(second), List.of(offline(Truth.YES))))
                    .isEmpty();

        assertThat(alerts.watch(now.plusSeconds(60), List.of(offline(Truth.YES)))).hasSize(1);
    }

    @Test
    void onlyCurtailmentThatBeginsPages() {
        assertThat(Rule.values())
                .filteredOn(Rule::pages)
                .containsExactly(Rule.ELEVATED, Rule.HIGH, Rule.SPIKE);
    }

    @Test
    void curtailmentIsNoCondition() {
        assertThatThrownBy(() -> new Condition(Rule.HIGH, EDGE, Truth.YES, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> watch(int minutes, Condition... conditions) {
        var said = new ArrayList<String>();
        for (int i = 0; i < minutes; i++) {
            for (var alert : alerts.watch(Minutes.minute(minute++), List.of(conditions)))
                said.add(Teller.word(alert) + " " + alert.notice().scope());
        }
        return said;
    }

    private static Condition offline(Truth truth) {
        return new Condition(Rule.EDGE_OFFLINE, EDGE, truth, "gone");
    }

    private static Condition silent(AlertScope device) {
        return new Condition(Rule.DEVICE_SILENT, device, Truth.YES, "timeout");
    }
}
