package io.windlass.gateway.view;

import io.windlass.analytics.Scope;
import io.windlass.analytics.Scope.DataCenterScope;
import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.Scope.PortfolioScope;
import io.windlass.analytics.Scope.TurbineScope;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.gateway.live.History;
import io.windlass.gateway.live.Totals;
import io.windlass.gateway.store.FigureRows;
import io.windlass.gateway.store.Store;
import io.windlass.gateway.store.Store.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Closed intervals, read back from the store.
public final class StoredFigures {
    private static final int MOST_ROWS = 100_000;

    private final Portfolio portfolio;
    private final Store store;
    private final Map<String, Scope> scopes = new HashMap<>();

    public StoredFigures(Portfolio portfolio, Store store) {
        this.portfolio = portfolio;
        this.store = store;
        scopes.put("portfolio", new PortfolioScope(portfolio.id()));
        for (var farm : portfolio.farms()) {
            scopes.put("farm:" + farm.id(), new FarmScope(farm.id()));
            farm.turbines()
                    .forEach(
                            t -> scopes.put("turbine:" + t.device(), new TurbineScope(t.device())));
        }
        for (var center : portfolio.dataCenters())
            scopes.put("dc:" + center.id(), new DataCenterScope(center.id()));
    }

    /// The intervals of a scope that start in `[from, to)`; empty if there is no such scope.
    public Optional<History> history(String scope, Instant from, Instant to)
            throws InterruptedException {
        var known = Optional.ofNullable(scopes.get(scope));
        if (known.isEmpty()) return Optional.empty();
        var entries = rows(known.get(), from, to).stream().map(StoredFigures::entry).toList();
        return Optional.of(new History(scope, portfolio.timing().interval().toSeconds(), entries));
    }

    /// Sums of the portfolio over the intervals that start in `[from, to)`.
    public Totals totals(Instant from, Instant to) throws InterruptedException {
        var rows = rows(new PortfolioScope(portfolio.id()), from, to);
        var held = store.held(from, to);
        var sum = new Sums(rows);
        return new Totals(
                from,
                to,
                sum.of("generated_wh"),
                sum.of("available_wh"),
                sum.of("curtailed_wh"),
                sum.curtailmentRatio(),
                sum.of("load_wh"),
                sum.of("matched_wh"),
                sum.shareMatched(),
                coverage(rows, from),
                held.samples(),
                held.readings());
    }

    private List<StoredRow> rows(Scope scope, Instant from, Instant to)
            throws InterruptedException {
        var query = new Query(FigureRows.TABLE, FigureRows.tags(scope), from, to, MOST_ROWS);
        return store.read(query).stream().map(StoredRow::new).toList();
    }

    private static History.Entry entry(StoredRow stored) {
        return new History.Entry(
                stored.row().at(),
                stored.number("generated_wh"),
                stored.number("available_wh"),
                stored.number("curtailed_wh"),
                stored.number("ratio"),
                stored.number("load_wh"),
                stored.number("matched_wh"),
                stored.number("share_matched"),
                stored.orZero("coverage"),
                stored.flags(),
                stored.whole("revision"));
    }

    /// Over the whole span up to the last closed interval: one that is missing counts as unseen.
    private @Nullable Double coverage(List<StoredRow> rows, Instant from) {
        if (rows.isEmpty()) return null;
        long length = portfolio.timing().interval().toMillis();
        long first = Math.ceilDiv(from.toEpochMilli(), length) * length;
        long end = rows.getLast().row().at().toEpochMilli() + length;
        double seen = rows.stream().mapToDouble(r -> r.orZero("coverage")).sum();
        return seen / Math.max(rows.size(), (end - first) / length);
    }
}
