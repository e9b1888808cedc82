package io.windlass.analytics.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EpisodeTest {
    private final Episode episode = new Episode(1000);

    @Test
    void itBeginsAtOnePercentOfRatedPower() {
        observe(0, 9.9);
        assertThat(episode.now()).isEmpty();

        observe(1, 10);
        observe(2, 500);
        assertThat(began()).isEqualTo(1);
    }

    @Test
    void aShortPauseDoesNotEndIt() {
        observe(0, 10);
        observe(10, 0);
        observe(69, 0);
        assertThat(began()).isZero();

        observe(70, 0);
        assertThat(episode.now()).isEmpty();
        observe(80, 10);
        assertThat(began()).isEqualTo(80);
    }

    @Test
    void pausesDoNotAddUp() {
        for (int second = 0; second < 200; second += 50) {
            observe(second, 10);
            observe(second + 40, 0);
        }

        assertThat(began()).isZero();
    }

    @Test
    void whatIsUnknownOrOlderChangesNothing() {
        observe(100, 10);
        observe(50, 10);
        episode.observe(1_000_000, OptionalDouble.empty());

        assertThat(began()).isEqualTo(100);
    }

    private void observe(int second, double watts) {
        episode.observe(second * 1000L, OptionalDouble.of(watts));
    }

    private long began() {
        return Instant.EPOCH.until(
                episode.now().orElseThrow().since(), java.time.temporal.ChronoUnit.SECONDS);
    }
}
