package io.windlass.analytics.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.Vectors;
import io.windlass.analytics.alert.Minutes.Farmed;
import io.windlass.analytics.alert.Thresholds.Floors;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// Vector S1, as it stands in the file: its ratios are those of the window, so the window is one
/// minute here.
class AlertVectorTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void theTimelineOfAnAlertIsThatOfTheVector() {
        var vector = Vectors.vector("S1");
        var ratios = vector.at("/input/ratio");
        var coverages = vector.at("/input/coverage");
        var teller = new Teller(Minutes.portfolio(1), onMinutes());
        var states = new ArrayList<String>();

        for (int i = 0; i < ratios.size(); i++) {
            boolean calm = ratios.get(i).isNull();
            double ratio = ratios.get(i).asDouble();
            double offered = calm ? 0 : 1;
            teller.minutes(
                    1,
                    new Farmed(
                            offered * (1 - ratio), offered * ratio, coverages.get(i).asDouble()));
            states.add(state(teller));
            teller.restart();
        }

        var expected = new ArrayList<String>();
        vector.get("expected").forEach(state -> expected.add(state.asText()));
        assertThat(states).isNotEmpty().isEqualTo(expected);
    }

    private static String state(Teller teller) {
        var state = teller.isActive(Rule.ELEVATED, Minutes.FARM) ? "ACTIVE" : "NORMAL";
        return teller.alerts.holds().get(Minutes.FARM) == Hold.NONE ? state : state + "?";
    }

    private static Thresholds onMinutes() {
        var usual = Thresholds.DEFAULT;
        return new Thresholds(
                new Floors(MINUTE, 0.8, 0.10, 0.01),
                usual.elevated(),
                usual.high(),
                usual.spike(),
                usual.sustained(),
                usual.noData(),
                usual.conditions(),
                usual.chatter(),
                usual.longestShelving());
    }
}
