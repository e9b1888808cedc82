package io.windlass.gateway.alert;

import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.alert.Slice;
import io.windlass.gateway.store.FigureRows;
import io.windlass.gateway.store.Store;
import io.windlass.gateway.store.Store.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Closed minutes of farms, read back from the store.
///
/// @param minutes knows how to read them
record StoredMinutes(Store store, Minutes minutes) {
    private static final int MOST_ROWS = 100_000;

    /// The slices of farms over the spans that start in `[from, to)`, by their start. May be
    /// changed.
    SortedMap<Long, Map<String, Slice>> farms(Collection<String> farms, Instant from, Instant to)
            throws InterruptedException {
        var found = new TreeMap<Long, Map<String, Slice>>();
        for (var farm : farms) {
            var tags = FigureRows.tags(new FarmScope(farm));
            var rows = store.read(new Query(FigureRows.TABLE, tags, from, to, MOST_ROWS));
            minutes.of(rows)
                    .forEach((at, minute) ->
                            found.computeIfAbsent(at, start -> new HashMap<>())
                                    .putAll(minute.farms()));
        }
        return found;
    }
}
