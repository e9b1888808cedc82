package io.windlass.gateway.ledger;

import io.windlass.analytics.Engine;
import io.windlass.analytics.Scope.PortfolioScope;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.plant.Timing;
import io.windlass.gateway.store.FigureRows;
import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.SampleRows;
import io.windlass.gateway.store.Store;
import io.windlass.gateway.store.Store.Query;
import io.windlass.gateway.store.Store.StoreUnavailable;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.DeviceKind;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes an engine that goes on where the last gateway stopped: after the last interval in the
/// store, fed with the readings that the store has since. The database is the truth.
public final class Resume {
    private static final Logger LOG = LoggerFactory.getLogger(Resume.class);
    private static final Duration FARTHEST = Duration.ofHours(1);
    private static final Duration WITHOUT_FIGURES = Duration.ofMinutes(5);
    private static final Duration CHUNK = Duration.ofMinutes(1);
    private static final int MOST_ROWS = 500_000;

    private final Portfolio portfolio;
    private final Store store;
    private final SampleRows rows;

    public Resume(Portfolio portfolio, Store store, SampleRows rows) {
        this.portfolio = portfolio;
        this.store = store;
        this.rows = rows;
    }

    /// An engine, and whether there was anything to go on from.
    public record Resumed(Engine engine, boolean goesOn) {}

    /// The engine at this instant of event time; an empty one if the store cannot be read.
    public Resumed engine(Instant now) throws InterruptedException {
        try {
            var end = lastEnd(now);
            var engine = end.map(e -> new Engine(portfolio, e)).orElse(new Engine(portfolio));
            long samples = feed(engine, end.orElse(now.minus(WITHOUT_FIGURES)), now);
            LOG.info(
                    "event=resume after={} samples={}",
                    end.map(Instant::toString).orElse("nothing"),
                    samples);
            return new Resumed(engine, end.isPresent() || samples > 0);
        } catch (StoreUnavailable e) {
            LOG.warn("event=resume-failed cause=\"{}\"", e.getMessage());
            return new Resumed(new Engine(portfolio), false);
        }
    }

    private Optional<Instant> lastEnd(Instant now) throws InterruptedException {
        var tags = FigureRows.tags(new PortfolioScope(portfolio.id()));
        var query = new Query(FigureRows.TABLE, tags, now.minus(FARTHEST), now, MOST_ROWS);
        return store.read(query).stream()
                .map(row -> row.at().plus(portfolio.timing().interval()))
                .max(Instant::compareTo);
    }

    private long feed(Engine engine, Instant from, Instant to) throws InterruptedException {
        var timing = portfolio.timing();
        long samples = 0;
        for (var kind : DeviceKind.values()) {
            var before =
                    kind == DeviceKind.PDU
                            ? timing.maxHold().plus(Timing.SETTLING)
                            : timing.lookback();
            for (var at = from.minus(before); at.isBefore(to); at = at.plus(CHUNK)) {
                var query =
                        new Query(kind.label(), java.util.Map.of(), at, at.plus(CHUNK), MOST_ROWS);
                var whole = samples(store.read(query));
                whole.forEach(engine::apply);
                samples += whole.size();
            }
        }
        return samples;
    }

    /// The rows of a device's components at one instant are one sample.
    private List<Sample> samples(List<Row> found) {
        record Key(DeviceId device, Instant at) {}
        var readings = new LinkedHashMap<Key, List<Reading>>();
        for (var row : found) {
            var part = rows.sample(row);
            readings.computeIfAbsent(new Key(part.device(), part.at()), _ -> new ArrayList<>())
                    .addAll(part.readings());
        }
        return readings.entrySet().stream()
                .map(e -> new Sample(e.getKey().device(), e.getKey().at(), e.getValue()))
                .toList();
    }
}
