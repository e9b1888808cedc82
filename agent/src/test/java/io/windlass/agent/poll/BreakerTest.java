package io.windlass.agent.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Breaker breaker = new Breaker(LONGEST, new Random(7));

    @Test
    void twoFailuresAreForgivenAndAThirdIsNot() {
        fail(2);
        assertThat(breaker.open()).isFalse();
        assertThat(breaker.doubtful()).isTrue();

        fail(1);

        assertThat(breaker.open()).isTrue();
    }

    @Test
    void restsDoubleWithinAFifthUpToTheLongest() {
        fail(2);
        for (long second = 1; second < 1 << 12; second *= 2) {
            fail(1);
            var rest = Duration.ofSeconds(Math.min(second, LONGEST.toSeconds()));

            assertThat(breaker.due(rest.multipliedBy(8).dividedBy(10).toNanos() - 1)).isFalse();
            assertThat(breaker.due(rest.multipliedBy(12).dividedBy(10).toNanos())).isTrue();
        }
    }

    @Test
    void twoDevicesThatFailTogetherAreNotAskedTogether() {
        var other = new Breaker(LONGEST, new Random(8));
        fail(6);
        for (int i = 0; i < 6; i++) other.failed(0);

        assertThat(firstDue(breaker)).isNotEqualTo(firstDue(other));
    }

    @Test
    void theFirstAnswerMakesAllGood() {
        fail(9);

        breaker.answered();

        assertThat(breaker.open()).isFalse();
        assertThat(breaker.doubtful()).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) breaker.failed(0);
    }

    private static long firstDue(Breaker breaker) {
        for (long millis = 0; millis < LONGEST.toMillis(); millis++) {
            if (breaker.due(Duration.ofMillis(millis).toNanos())) return millis;
        }
        return LONGEST.toMillis();
    }
}
