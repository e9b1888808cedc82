package io.windlass.gateway.alert;

import io.windlass.analytics.alert.Shelf;
import io.windlass.gateway.live.AlertNow;
import io.windlass.gateway.live.AlertsNow;
import io.windlass.gateway.live.AlertsNow.Shelved;
import io.windlass.gateway.live.ShelfOrder;
import io.windlass.gateway.store.Store;
import io.windlass.gateway.store.Store.Query;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Shows alerts: those of now from the desk, those of before from the store.
public record AlertBoard(AlertDesk desk, Store store) {
    private static final int MOST = 10_000;

    /// Everything, with the alerts that began in `[from, to)`.
    public AlertsNow read(Instant from, Instant to) throws InterruptedException {
        var states = new LinkedHashMap<String, String>();
        var undelivered = new LinkedHashMap<String, Integer>();
        for (var courier : desk.couriers()) {
            states.put(courier.channel().name(), courier.state());
            undelivered.put(courier.channel().name(), courier.outbox().waiting().size());
        }
        return new AlertsNow(
                desk.judgedUntil(),
                desk.current(),
                history(from, to),
                desk.shelves().stream().map(AlertBoard::shelved).toList(),
                desk.holds(),
                states,
                undelivered);
    }

    /// How many alerts are active.
    public int active() {
        return desk.current().size();
    }

    /// How many words no channel has taken yet.
    public int waiting() {
        return desk.couriers().stream().mapToInt(c -> c.outbox().waiting().size()).sum();
    }

    /// Puts a rule on the shelf.
    ///
    /// @throws IllegalArgumentException saying what is wrong
    public Shelved shelve(ShelfOrder order) {
        return shelved(desk.shelve(order));
    }

    private static Shelved shelved(Shelf shelf) {
        return new Shelved(
                shelf.rule().word(),
                shelf.scope(),
                shelf.author(),
                shelf.reason(),
                Instant.ofEpochMilli(shelf.from()),
                Instant.ofEpochMilli(shelf.until()));
    }

    private List<AlertNow> history(Instant from, Instant to) throws InterruptedException {
        return store.read(new Query(AlertRows.TABLE, Map.of(), from, to, MOST)).stream()
                .map(AlertRows::read)
                .sorted(Comparator.comparing(AlertNow::since).reversed())
                .toList();
    }
}
