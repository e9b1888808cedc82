package io.windlass.gateway.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// A store in memory that keeps the rules of the real ones: the same series and instant merge.
public final class MemoryStore implements Store {
    private final Map<Instant, Map<Key, Row>> rows = new ConcurrentSkipListMap<>();
    private volatile boolean down;

    private record Key(String table, Map<String, String> tags) {}

    public void down(boolean isDown) {
        down = isDown;
    }

    @Override
    public synchronized Outcome write(List<Row> written) {
        if (down) return new Outcome.Unavailable("told to be down");
        for (var row : written)
            rows.computeIfAbsent(row.at(), _ -> new HashMap<>())
                    .merge(new Key(row.table(), row.tags()), row, MemoryStore::merged);
        return new Outcome.Stored(List.of());
    }

    private static Row merged(Row before, Row now) {
        var fields = new HashMap<>(before.fields());
        fields.putAll(now.fields());
        return new Row(now.table(), now.tags(), fields, now.at());
    }

    @Override
    public synchronized List<Row> read(Query query) {
        if (down) throw new StoreUnavailable("told to be down", new IllegalStateException());
        return rows.entrySet().stream()
                .filter(e -> !e.getKey().isBefore(query.from()) && e.getKey().isBefore(query.to()))
                .flatMap(e -> e.getValue().values().stream())
                .filter(row -> row.table().equals(query.table()))
                .filter(row -> row.tags().entrySet().containsAll(query.tags().entrySet()))
                .sorted(Comparator.comparing(Row::at))
                .limit(query.limit())
                .toList();
    }

    /// All rows of a table in order of time and tags.
    public List<Row> all(String table) {
        var all = new ArrayList<Row>();
        for (var at : rows.values())
            all.addAll(at.values().stream().filter(r -> r.table().equals(table)).toList());
        all.sort(Comparator.comparing(Row::at).thenComparing(row -> row.tags().toString()));
        return all;
    }

    @Override
    public Held held(Instant from, Instant to) {
        return new Held(0, 0);
    }

    @Override
    public void close() {}
}
