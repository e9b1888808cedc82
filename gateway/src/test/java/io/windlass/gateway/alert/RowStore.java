package io.windlass.gateway.alert;

import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Store;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keeps rows in memory.
final class RowStore implements Store {
    private record Key(String table, Map<String, String> tags, Instant at) {}

    private final Map<Key, Row> rows = new LinkedHashMap<>();

    @Override
    public Outcome write(List<Row> fresh) {
        fresh.forEach(row -> rows.put(new Key(row.table(), row.tags(), row.at()), row));
        return new Outcome.Stored(List.of());
    }

    @Override
    public List<Row> read(Query query) {
        return rows.values().stream()
                .filter(row -> row.table().equals(query.table()))
                .filter(row -> row.tags().entrySet().containsAll(query.tags().entrySet()))
                .filter(row -> !row.at().isBefore(query.from()) && row.at().isBefore(query.to()))
                .sorted(Comparator.comparing(Row::at))
                .limit(query.limit())
                .toList();
    }

    @Override
    public Held held(Instant from, Instant to) {
        return new Held(0, 0);
    }

    @Override
    public void close() {}
}
