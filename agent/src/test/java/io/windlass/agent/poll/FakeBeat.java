package io.windlass.agent.poll;

import java.time.Duration;

/// So many beats, a second apart, then the interrupt that ends a loop.
final class FakeBeat implements Beat, Ticker {
    private final int beats;
    private int given;
    private long nanos;

    FakeBeat(int beats) {
        this.beats = beats;
    }

    @Override
    public long await() throws InterruptedException {
        if (given++ == beats) throw new InterruptedException("the last beat is over");
        nanos += 1_000_000_000;
        return 0;
    }

    @Override
    public Duration left() {
        return Duration.ofMillis(700);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void sleep(Duration time) {
        nanos += time.toNanos();
    }
}
