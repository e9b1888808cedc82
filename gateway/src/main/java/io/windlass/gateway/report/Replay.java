package io.windlass.gateway.report;

import io.windlass.analytics.Engine;
import io.windlass.analytics.Interval;
import io.windlass.analytics.Output;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.telemetry.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Feeds stored readings to a fresh engine, as if they had just come.
public final class Replay {
    private static final Duration CLOSED_EVERY = Duration.ofMinutes(5);

    private final Portfolio portfolio;
    private final StoredReadings stored;

    public Replay(Portfolio portfolio, StoredReadings stored) {
        this.portfolio = portfolio;
        this.stored = stored;
    }

    /// Gives the intervals that lie in `[from, to)`, in order of time.
    ///
    /// @param lookback how far before `from` the replay begins: what was said then may still stand
    /// @throws io.windlass.gateway.store.Store.StoreUnavailable if the store cannot be read now
    public void run(Instant from, Instant to, Duration lookback, Consumer<Interval> taker)
            throws InterruptedException {
        var start = from.minus(lookback);
        var engine = new Engine(portfolio, start);
        stored.read(
                start,
                to,
                (samples, until) -> {
                    feed(engine, samples, from, taker);
                    close(engine, until, from, taker);
                });
    }

    private void feed(Engine engine, List<Sample> samples, Instant from, Consumer<Interval> taker) {
        var next = Instant.MIN;
        for (var sample : samples) {
            // now and then, so that the engine need not hold more than it has room for
            if (!sample.at().isBefore(next)) {
                close(engine, sample.at(), from, taker);
                next = sample.at().plus(CLOSED_EVERY);
            }
            engine.apply(sample);
        }
    }

    private void close(Engine engine, Instant end, Instant from, Consumer<Interval> taker) {
        var watermark = end.plus(portfolio.timing().lateness());
        for (var due = engine.advance(watermark); !due.isEmpty(); due = engine.advance(watermark)) {
            for (var output : due)
                if (output instanceof Output.Closed(var interval)
                        && !interval.start().isBefore(from)) taker.accept(interval);
        }
    }
}
