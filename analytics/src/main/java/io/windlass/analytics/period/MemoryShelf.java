package io.windlass.analytics.period;

import io.windlass.analytics.Scope;
import io.windlass.analytics.time.Window;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Keeps periods in memory, some 400 bytes each.
public final class MemoryShelf implements Shelf {
    private final Map<Grain, NavigableMap<Instant, Map<Scope, Period>>> periods =
            new EnumMap<>(Grain.class);

    @Override
    public List<Period> read(Grain grain, Window window) {
        return all(grain).subMap(window.start(), window.end()).values().stream()
                .flatMap(byScope -> byScope.values().stream())
                .toList();
    }

    @Override
    public void put(Collection<Period> more) {
        for (var period : more) {
            all(period.grain())
                    .computeIfAbsent(period.account().start(), s -> new LinkedHashMap<>())
                    .put(period.scope(), period);
        }
    }

    /// Drops the periods of a grain that start before an instant.
    public void forget(Grain grain, Instant before) {
        all(grain).headMap(before).clear();
    }

    private NavigableMap<Instant, Map<Scope, Period>> all(Grain grain) {
        return periods.computeIfAbsent(grain, g -> new TreeMap<>());
    }
}
