package io.windlass.gateway.share;

import io.windlass.gateway.live.HeadroomNow;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// Tells whoever schedules work how much power a data center could add, again and again.
public final class HeadroomLoop implements Runnable {
    private final String portfolio;
    private final Supplier<List<HeadroomNow>> now;
    private final Sink sink;
    private final Duration every;

    /// Where the figures go.
    @FunctionalInterface
    public interface Sink {
        /// Publishes a figure on a topic, retained.
        void tell(String topic, HeadroomNow headroom);
    }

    /// @param every on the wall
    public HeadroomLoop(
            String portfolio, Supplier<List<HeadroomNow>> now, Sink sink, Duration every) {
        this.portfolio = portfolio;
        this.now = now;
        this.sink = sink;
        this.every = every;
    }

    /// Tells, until interrupted.
    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(every);
                tell();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void tell() {
        for (var headroom : now.get()) {
            sink.tell(
                    "windlass/v1/%s/headroom/%s".formatted(portfolio, headroom.dataCenter()),
                    headroom);
        }
    }
}
