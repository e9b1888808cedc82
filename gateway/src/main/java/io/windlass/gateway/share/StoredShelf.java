package io.windlass.gateway.share;

import io.windlass.analytics.period.Grain;
import io.windlass.analytics.period.Period;
import io.windlass.analytics.period.Shelf;
import io.windlass.analytics.time.Window;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.store.PeriodRows;
import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Store;
import io.windlass.gateway.store.Store.Outcome;
import io.windlass.gateway.store.Store.Query;
import io.windlass.gateway.store.Store.StoreUnavailable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The periods of the database.
final class StoredShelf implements Shelf {
    private static final int MOST_ROWS = 1_000_000;

    private final Store store;
    private final Scopes scopes;
    private final Meters meters;

    StoredShelf(Store store, Scopes scopes, Meters meters) {
        this.store = store;
        this.scopes = scopes;
        this.meters = meters;
    }

    /// @throws StoreUnavailable if the store cannot be read
    @Override
    public List<Period> read(Grain grain, Window window) {
        var tags = Map.of("grain", grain.label());
        var query = new Query(PeriodRows.TABLE, tags, window.start(), window.end(), MOST_ROWS);
        try {
            return store.read(query).stream().flatMap(row -> period(grain, row)).toList();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Stream<Period> period(Grain grain, Row row) {
        return scopes.of(row).map(scope -> PeriodRows.period(grain, scope, row)).stream();
    }

    /// @throws StoreUnavailable if the store does not take them now
    @Override
    public void put(Collection<Period> periods) {
        if (periods.isEmpty()) return;
        try {
            switch (store.write(periods.stream().map(PeriodRows::of).toList())) {
                case Outcome.Stored(var refused) -> meters.add(Meter.REFUSED_ROWS, refused.size());
                case Outcome.Unavailable(var cause) -> throw new StoreUnavailable(cause);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static StoreUnavailable interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StoreUnavailable("interrupted", e);
    }
}
