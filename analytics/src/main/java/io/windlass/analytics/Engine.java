package io.windlass.analytics;

import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.view.Known;
import io.windlass.analytics.view.LoadNow;
import io.windlass.analytics.view.Now;
import io.windlass.analytics.view.WindNow;
import io.windlass.telemetry.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The account of a portfolio in event time.
public final class Engine {
    private final Portfolio portfolio;

    public Engine(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    public Engine(Portfolio portfolio, EngineState state) {
        this(portfolio);
        if (state.version() != 1) throw new IllegalArgumentException("version " + state.version());
    }

    /// Takes a sample, in any order, any number of times. Devices that are not in the portfolio are
    /// ignored.
    public List<Output> apply(Sample sample) {
        return List.of();
    }

    /// Closes the intervals whose end and lateness lie at or before the watermark: the present
    /// instant of event time. Call it once before the first sample to say where the account begins.
    public List<Output> advance(Instant watermark) {
        return List.of();
    }

    /// The portfolio at an instant, by the samples that have arrived.
    public Now now(Instant at) {
        var dark = Known.UNKNOWN;
        var turbines = portfolio.farms().stream().mapToInt(f -> f.turbines().size()).sum();
        return new Now(
                at,
                new WindNow(dark, dark, dark, dark, Optional.empty(), 0, turbines),
                new LoadNow(dark, dark, dark, dark, Optional.empty()),
                List.of(),
                List.of());
    }

    public EngineState state() {
        return new EngineState(1);
    }
}
