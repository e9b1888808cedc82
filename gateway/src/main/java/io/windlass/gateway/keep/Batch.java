package io.windlass.gateway.keep;

import io.windlass.gateway.feed.Arrival;
import io.windlass.gateway.feed.Refusal;
import io.windlass.gateway.store.Figures;
import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Store.Refused;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// What goes to the store in one write.
final class Batch {
    private final List<Row> rows = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Figures> figures = new ArrayList<>();
    private final IdentityHashMap<Row, Arrival> sources = new IdentityHashMap<>();

    void add(Arrival arrival, List<Row> ofIt) {
        arrivals.add(arrival);
        for (var row : ofIt) {
            rows.add(row);
            sources.put(row, arrival);
        }
    }

    void add(Figures computed) {
        figures.add(computed);
        rows.addAll(computed.rows());
    }

    List<Row> rows() {
        return rows;
    }

    int size() {
        return rows.size();
    }

    boolean isEmpty() {
        return rows.isEmpty() && figures.isEmpty();
    }

    /// Tells what became of the figures.
    void end(Figures.Fate fate) {
        figures.forEach(computed -> computed.end().accept(fate));
    }

    /// Why samples of which at least one row was refused were; by identity.
    IdentityHashMap<Arrival, String> causes(List<Refused> refused) {
        var causes = new IdentityHashMap<Arrival, String>();
        for (var refusal : refused) {
            var source = sources.get(refusal.row());
            if (source != null) causes.putIfAbsent(source, refusal.cause());
        }
        return causes;
    }

    /// The samples refused, in order.
    List<Refusal> refused(IdentityHashMap<Arrival, String> causes) {
        return arrivals.stream()
                .filter(causes::containsKey)
                .map(a -> Refusal.of(a, String.valueOf(causes.get(a))))
                .toList();
    }

    /// The samples that are whole, in order.
    List<Arrival> kept(IdentityHashMap<Arrival, String> causes) {
        return arrivals.stream().filter(a -> !causes.containsKey(a)).toList();
    }
}
