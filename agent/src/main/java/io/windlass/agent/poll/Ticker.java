package io.windlass.agent.poll;

import java.time.Duration;

/// Time that never steps: only differences mean anything.
public interface Ticker {
    /// The system's own.
    Ticker SYSTEM =
            new Ticker() {
                @Override
                public long nanos() {
                    return System.nanoTime();
                }

                @Override
                public void sleep(Duration time) throws InterruptedException {
                    Thread.sleep(time);
                }
            };

    long nanos();

    void sleep(Duration time) throws InterruptedException;
}
