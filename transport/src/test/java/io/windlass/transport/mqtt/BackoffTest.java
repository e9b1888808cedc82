package io.windlass.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration MOST = Duration.ofSeconds(30);

    @Test
    void eachWaitLiesBetweenHalfAndAllOfALimitThatDoubles() {
        var backoff = new Backoff(FIRST, MOST, new Random(1));

        for (long limit : new long[] {500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000})
            assertThat(backoff.next())
                    .isBetween(Duration.ofMillis(limit / 2), Duration.ofMillis(limit));
    }

    @Test
    void afterASuccessItBeginsSmallAgain() {
        var backoff = new Backoff(FIRST, MOST, new Random(1));
        for (int i = 0; i < 9; i++) backoff.next();

        backoff.reset();

        assertThat(backoff.next()).isLessThanOrEqualTo(FIRST);
    }

    @Test
    void aFleetDoesNotComeBackInStep() {
        var random = new Random(1);
        var waits = Stream.generate(() -> new Backoff(FIRST, MOST, random).next()).limit(100);

        assertThat(waits.distinct().count()).isGreaterThan(90);
    }

    @Test
    void aLimitBelowTheFirstWaitIsRefused() {
        assertThatThrownBy(() -> new Backoff(FIRST, Duration.ZERO, new Random(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
