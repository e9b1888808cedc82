package io.windlass.gateway.keep;

import io.windlass.gateway.feed.Arrival;
import io.windlass.gateway.feed.Receipt;
import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Store.Refused;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// What goes to the store in one write.
final class Batch {
    private final List<Row> rows = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final IdentityHashMap<Row, Arrival> sources = new IdentityHashMap<>();

    void add(Arrival arrival, List<Row> ofIt) {
        arrivals.add(arrival);
        for (var row : ofIt) {
            rows.add(row);
            sources.put(row, arrival);
        }
    }

    void add(List<Row> figures) {
        rows.addAll(figures);
    }

    List<Row> rows() {
        return rows;
    }

    int size() {
        return rows.size();
    }

    /// The samples of which at least one row was refused, and why; by identity.
    IdentityHashMap<Arrival, String> refused(List<Refused> refusals) {
        var refused = new IdentityHashMap<Arrival, String>();
        for (var refusal : refusals) {
            var source = sources.get(refusal.row());
            if (source != null) refused.putIfAbsent(source, refusal.cause());
        }
        return refused;
    }

    /// The samples that are whole.
    List<Arrival> kept(IdentityHashMap<Arrival, String> refused) {
        return arrivals.stream().filter(a -> !refused.containsKey(a)).toList();
    }

    static List<Receipt> receipts(List<Arrival> arrivals) {
        return arrivals.stream().flatMap(a -> a.receipt().stream()).toList();
    }
}
