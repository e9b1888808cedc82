package io.windlass.simulator.ledger;

import static io.windlass.simulator.plant.Plants.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.simulator.plant.Plants;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MatchingTest {
    private final Matching matching =
            new Matching(
                    List.of(Plants.hall("hall-a", 1)),
                    List.of(new Contract("hall-a", 0.5, 0.2), new Contract("hall-b", 0.5, 0)));

    @Test
    void anExcessOfOnePeriodDoesNotServeTheNext() {
        // hall-a: 0.4 of generation delivered, PUE 1.25
        var minutes = List.of(minute(0, 500, 80), minute(15, 0, 80));

        var settled =
                matching.byPeriod(minutes, Duration.ofMinutes(15))
                        .getOrDefault("hall-a", Matched.ZERO);
        var together = matching.asOne(minutes).getOrDefault("hall-a", Matched.ZERO);

        assertThat(settled).isEqualTo(new Matched(200, 200, 100));
        assertThat(together).isEqualTo(new Matched(200, 200, 200));
    }

    @Test
    void withinAPeriodSumsAreMatchedNotMinutes() {
        var minutes = List.of(minute(0, 500, 80), minute(14, 0, 80));

        assertThat(
                        matching.byPeriod(minutes, Duration.ofMinutes(15))
                                .getOrDefault("hall-a", Matched.ZERO)
                                .matched())
                .isEqualTo(200);
        assertThat(
                        matching.byPeriod(minutes, Duration.ofMinutes(1))
                                .getOrDefault("hall-a", Matched.ZERO)
                                .matched())
                .isEqualTo(100);
    }

    private static Minute minute(int offset, double generated, double load) {
        return new Minute(
                START.plusSeconds(offset * 60L),
                Map.of("WT01", new Energies(generated, 0, 0, 0, 0, 0, 60, 60)),
                Map.of("hall-a", load));
    }
}
