package io.windlass.gateway.ledger;

import io.windlass.analytics.Engine;
import io.windlass.analytics.Scope.PortfolioScope;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.gateway.checkpoint.Checkpoint;
import io.windlass.gateway.checkpoint.CheckpointFile.Loaded;
import io.windlass.gateway.checkpoint.Span;
import io.windlass.gateway.store.FigureRows;
import io.windlass.gateway.store.SampleRows;
import io.windlass.gateway.store.Store;
import io.windlass.gateway.store.Store.Query;
import io.windlass.gateway.store.Store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes an engine that goes on where the last gateway stopped: by its checkpoint, fed with the
/// readings that the store has since. What it cannot be sure of it marks dirty. The database is the
/// truth.
public final class Resume {
    private static final Logger LOG = LoggerFactory.getLogger(Resume.class);

    /// An older account is not closed interval by interval: it is reckoned again in the background.
    private static final Duration FARTHEST = Duration.ofHours(1);

    private static final Duration WITHOUT_FIGURES = Duration.ofMinutes(5);

    /// Spools keep samples for 14 days: no older ones were waiting when the checkpoint was lost.
    private static final Duration LOST = Duration.ofDays(14);

    private final Portfolio portfolio;
    private final Store store;
    private final StoredSamples samples;

    public Resume(Portfolio portfolio, Store store, SampleRows rows) {
        this.portfolio = portfolio;
        this.store = store;
        this.samples = new StoredSamples(store, rows);
    }

    /// An engine, what is to be reckoned again, and whether there was anything to go on from.
    public record Resumed(Engine engine, List<Span> dirty, boolean goesOn) {
        public Resumed {
            dirty = List.copyOf(dirty);
        }
    }

    /// The engine at this instant of event time.
    public Resumed from(Loaded loaded, Instant now) throws InterruptedException {
        return switch (loaded) {
            case Loaded.Found(var checkpoint) -> found(checkpoint, now);
            case Loaded.None _ -> without(now);
            case Loaded.Lost(var aside, var cause) -> {
                LOG.error(
                        "checkpoint=lost cause=\"{}\" aside={} action=\"rebuild from the database:"
                                + " the figures of {} days are reckoned again\"",
                        cause,
                        aside,
                        LOST.toDays());
                yield lost(now);
            }
        };
    }

    private Resumed found(Checkpoint checkpoint, Instant now) throws InterruptedException {
        var dirty = new ArrayList<>(checkpoint.dirty());
        var until = checkpoint.closedUntil();
        if (until.isEmpty())
            return fed(new Engine(portfolio), now.minus(WITHOUT_FIGURES), now, dirty);
        if (until.get().isBefore(now.minus(FARTHEST))) {
            var start = floor(now.minus(WITHOUT_FIGURES));
            dirty.add(span(floor(until.get()), start));
            return fed(new Engine(portfolio, start), start, now, dirty);
        }
        var state = checkpoint.ledger();
        if (state.isEmpty())
            LOG.warn("checkpoint=older action=\"rebuild the ledger from the database\"");
        var engine =
                state.map(s -> new Engine(portfolio, s))
                        .orElseGet(() -> new Engine(portfolio, until.get()));
        return fed(engine, until.get(), now, dirty);
    }

    /// A first start, or somebody removed the file.
    private Resumed without(Instant now) throws InterruptedException {
        try {
            if (lastEnd(now).isEmpty())
                return fed(new Engine(portfolio), now.minus(WITHOUT_FIGURES), now, List.of());
        } catch (StoreUnavailable e) {
            LOG.warn("event=resume cause=\"{}\"", e.getMessage());
        }
        LOG.error(
                "checkpoint=missing action=\"rebuild from the database: the figures of {} days are"
                        + " reckoned again\"",
                LOST.toDays());
        return lost(now);
    }

    private Resumed lost(Instant now) throws InterruptedException {
        var start = floor(now.minus(WITHOUT_FIGURES));
        var dirty = List.of(span(floor(now.minus(LOST)), start));
        return fed(new Engine(portfolio, start), start, now, dirty);
    }

    /// Feeds what the store has of open intervals. If it cannot be read, they will close with what
    /// comes live, and be reckoned again when it can.
    private Resumed fed(Engine engine, Instant from, Instant now, List<Span> dirty)
            throws InterruptedException {
        long[] fed = {0};
        try {
            samples.read(
                    from.minus(portfolio.timing().lookback()),
                    now.plus(portfolio.timing().interval()),
                    (piece, _) -> {
                        piece.forEach(engine::apply);
                        fed[0] += piece.size();
                    });
        } catch (StoreUnavailable e) {
            LOG.warn(
                    "event=resume cause=\"{}\" action=\"reckon again when it is back\"",
                    e.getMessage());
            var all = new ArrayList<>(dirty);
            all.add(span(floor(from), floor(now).plus(portfolio.timing().interval())));
            return new Resumed(engine, all, true);
        }
        LOG.info("event=resume after={} samples={} dirty={}", from, fed[0], dirty.size());
        return new Resumed(engine, dirty, fed[0] > 0 || engine.closedUntil().isPresent());
    }

    private Optional<Instant> lastEnd(Instant now) throws InterruptedException {
        var tags = FigureRows.tags(new PortfolioScope(portfolio.id()));
        var query = new Query(FigureRows.TABLE, tags, now.minus(LOST), now, 1);
        return store.read(query).stream().map(row -> row.at()).findFirst();
    }

    private Instant floor(Instant instant) {
        long length = portfolio.timing().interval().toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(instant.toEpochMilli(), length) * length);
    }

    private static Span span(Instant from, Instant to) {
        return new Span(from.toEpochMilli(), to.toEpochMilli());
    }
}
