package io.windlass.agent.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SteadyBeatTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private final FakeBeat ticker = new FakeBeat(0);

    @Test
    void beatsAreAPeriodApartHoweverLongTheWorkTakes() throws InterruptedException {
        var beat = new SteadyBeat("bus", SECOND, ticker);
        var beats = new ArrayList<Long>();

        for (int i = 0; i < 4; i++) {
            beat.await();
            beats.add(ticker.nanos());
            ticker.sleep(Duration.ofMillis(300L * i));
        }

        for (int i = 1; i < 4; i++)
            assertThat(beats.get(i) - beats.get(i - 1)).isEqualTo(SECOND.toNanos());
    }

    @Test
    void aMissedBeatIsCountedAndNotMadeUpFor() throws InterruptedException {
        var beat = new SteadyBeat("bus", SECOND, ticker);
        beat.await();
        long first = ticker.nanos();

        ticker.sleep(Duration.ofMillis(3_400));
        long missed = beat.await();
        long late = ticker.nanos();
        beat.await();

        assertThat(missed).isEqualTo(2);
        assertThat(late - first).isEqualTo(Duration.ofMillis(3_400).toNanos());
        assertThat(ticker.nanos() - first).isEqualTo(Duration.ofSeconds(4).toNanos());
    }

    @Test
    void busesAreSpreadOverThePeriod() {
        var halves =
                IntStream.range(0, 500)
                        .mapToDouble(i -> SteadyBeat.phase("10.1.0." + i + ":502"))
                        .filter(phase -> phase < 0.5)
                        .count();

        assertThat(halves).isBetween(200L, 300L);
        assertThat(SteadyBeat.phase("10.1.0.1:502")).isEqualTo(SteadyBeat.phase("10.1.0.1:502"));
    }

    @Test
    void whatIsLeftOfTheBeatShrinksToNothing() throws InterruptedException {
        var beat = new SteadyBeat("bus", SECOND, ticker);
        beat.await();

        ticker.sleep(Duration.ofMillis(400));
        assertThat(beat.left().toMillis()).isCloseTo(600L, within(1L));
        ticker.sleep(Duration.ofMillis(900));

        assertThat(beat.left()).isZero();
    }
}
