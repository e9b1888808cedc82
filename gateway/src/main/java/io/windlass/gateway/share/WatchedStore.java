package io.windlass.gateway.share;

import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// A store that tells which rows it has made durable.
public final class WatchedStore implements Store {
    private final Store store;
    private final Consumer<List<Row>> durable;

    public WatchedStore(Store store, Consumer<List<Row>> durable) {
        this.store = store;
        this.durable = durable;
    }

    @Override
    public Outcome write(List<Row> rows) throws InterruptedException {
        var outcome = store.write(rows);
        if (outcome instanceof Outcome.Stored) durable.accept(rows);
        return outcome;
    }

    @Override
    public List<Row> read(Query query) throws InterruptedException {
        return store.read(query);
    }

    @Override
    public Held held(Instant from, Instant to) throws InterruptedException {
        return store.held(from, to);
    }

    @Override
    public void close() {
        store.close();
    }
}
