package io.windlass.gateway.alert;

import io.windlass.analytics.alert.Alert;
import io.windlass.analytics.alert.Alerts;
import io.windlass.analytics.alert.Condition;
import io.windlass.analytics.alert.Rule;
import io.windlass.analytics.alert.Shelf;
import io.windlass.analytics.alert.Slices;
import io.windlass.analytics.alert.Thresholds;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.view.Now;
import io.windlass.gateway.alert.AlertFile.Saved;
import io.windlass.gateway.feed.EdgeStatus;
import io.windlass.gateway.live.AlertNow;
import io.windlass.gateway.live.ShelfOrder;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.store.Row;
import io.windlass.gateway.store.Store;
import io.windlass.gateway.store.Store.StoreUnavailable;
import io.windlass.telemetry.DeviceId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one who judges: takes closed minutes as they come, watches the plant, has every word of
/// alerts kept, and hands it to the couriers. What a crash took away it reads from the store.
public final class AlertDesk implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(AlertDesk.class);
    private static final Duration FARTHEST = Duration.ofDays(2);

    private final Alerts alerts;
    private final Slices slices;
    private final Minutes minutes;
    private final LateMinutes late;
    private final Told told;
    private final Telling telling;
    private final AlertFile file;
    private final Surroundings around;
    private final List<Courier> couriers;
    private final Portfolio portfolio;
    private final Duration window;
    private Set<DeviceId> defiant = Set.of();
    private Saved saved;
    private boolean failing;

    /// What alerts need of the gateway.
    ///
    /// @param feed where closed and revised figures come from
    /// @param history takes rows for the store
    /// @param edges every edge that was ever heard
    /// @param more what others watch
    /// @param tick how often the plant is looked at, on the wall
    public record Surroundings(
            FigureFeed feed,
            Store store,
            Consumer<List<Row>> history,
            Supplier<Now> now,
            Supplier<List<EdgeStatus>> edges,
            Supplier<List<Condition>> more,
            InstantSource plant,
            Duration tick,
            Meters meters) {}

    /// What is judged, by what, and how it is told and kept.
    record Rulebook(Portfolio portfolio, Thresholds thresholds, AlertFile file, Told told) {}

    /// @param repeat how often channels that forget are told again, on the wall
    AlertDesk(Rulebook book, Surroundings around, Duration repeat, List<Courier> couriers) {
        this.portfolio = book.portfolio;
        this.file = book.file;
        this.told = book.told;
        this.around = around;
        this.couriers = List.copyOf(couriers);
        telling = new Telling(told, around, couriers, repeat);
        saved = file.load();
        alerts = new Alerts(portfolio, book.thresholds, saved.state());
        window = book.thresholds.floors().window();
        slices = new Slices(portfolio);
        minutes = new Minutes(portfolio);
        late = new LateMinutes(slices);
        couriers.forEach(
                c -> saved.untold().getOrDefault(c.channel().name(), List.of()).forEach(c::take));
    }

    /// Judges, until interrupted.
    @Override
    public void run() {
        try {
            catchUp();
            while (true) step(around.feed().await(around.tick()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What closed while nobody judged.
    void catchUp() throws InterruptedException {
        var now = around.plant().instant();
        var from = alerts.judgedUntil().orElse(now.minus(window));
        if (from.isBefore(now.minus(FARTHEST))) from = now.minus(FARTHEST);
        try {
            var ids = portfolio.farms().stream().map(f -> f.id()).toList();
            var stored = new StoredMinutes(around.store(), minutes).farms(ids, from, now);
            synchronized (this) {
                for (var minute : stored.values()) tell(alerts.accept(slices.of(minute)));
                save();
            }
        } catch (StoreUnavailable e) {
            LOG.warn("event=alerts-not-caught-up from={} cause=\"{}\"", from, e.getMessage());
        }
    }

    /// One look at what came and at the plant.
    synchronized void step(List<List<Row>> figures) throws InterruptedException {
        for (var rows : figures) minutes.of(rows).forEach(this::minute);
        var conditions = new ArrayList<>(around.more().get());
        conditions.addAll(PlantWatch.of(around.now().get(), around.edges().get(), defiant));
        tell(alerts.watch(around.plant().instant(), conditions));
        if (late.isDue(System.nanoTime())) revise();
        telling.repeat(alerts.current());
        save();
    }

    private void minute(long start, Minutes.Minute minute) {
        var first = minute.farms().values().stream().findFirst();
        if (first.isEmpty()) return;
        var judged = alerts.judgedUntil().orElse(Instant.MIN);
        if (Instant.ofEpochMilli(first.get().end()).isAfter(judged)) {
            defiant = minute.defiant();
            tell(alerts.accept(slices.of(minute.farms())));
        } else {
            late.add(start, minute.farms(), System.nanoTime());
        }
    }

    /// Has late minutes told of now.
    synchronized void revise() throws InterruptedException {
        try {
            tell(late.revise(alerts, new StoredMinutes(around.store(), minutes)));
        } catch (StoreUnavailable e) {
            LOG.warn("event=alerts-not-revised action=retry cause=\"{}\"", e.getMessage());
        }
    }

    private void tell(List<Alert> said) {
        if (!said.isEmpty()) telling.tell(said, alerts.current());
    }

    private void save() {
        var untold = new LinkedHashMap<String, List<AlertNow>>();
        for (var courier : couriers)
            untold.put(courier.channel().name(), courier.outbox().waiting());
        var now = new Saved(alerts.state(), untold);
        if (now.equals(saved)) return;
        try {
            file.save(now);
            saved = now;
            failing = false;
        } catch (IOException e) {
            around.meters().add(Meter.ALERT_SAVES_FAILED);
            if (!failing)
                LOG.error("event=alerts-not-saved cause=\"{}\" action=retry", e.toString());
            failing = true;
        }
    }

    /// Puts a rule on the shelf from now on.
    ///
    /// @throws IllegalArgumentException saying what is wrong
    public synchronized Shelf shelve(ShelfOrder order) {
        long now = around.plant().millis();
        var shelf =
                new Shelf(
                        rule(order.rule()),
                        order.scope(),
                        order.author(),
                        order.reason(),
                        now,
                        now + order.length().toMillis());
        alerts.shelve(shelf);
        LOG.info(
                "event=shelved rule={} scope={} author={} until={}",
                order.rule(),
                order.scope(),
                order.author(),
                Instant.ofEpochMilli(shelf.until()));
        save();
        return shelf;
    }

    /// Takes a rule from the shelf; false if it was not there.
    ///
    /// @throws IllegalArgumentException if there is no such rule
    public synchronized boolean unshelve(String rule, String scope) {
        boolean was = alerts.unshelve(rule(rule), scope);
        LOG.info("event=unshelved rule={} scope={} was={}", rule, scope, was);
        save();
        return was;
    }

    private static Rule rule(String word) {
        return Rule.of(word)
                .orElseThrow(() -> new IllegalArgumentException("rule: no `" + word + "` here"));
    }

    synchronized List<AlertNow> current() {
        return alerts.current().stream().map(notice -> told.of(notice, "repeated")).toList();
    }

    synchronized List<Shelf> shelves() {
        return alerts.shelves();
    }

    synchronized Map<String, String> holds() {
        var holds = new LinkedHashMap<String, String>();
        alerts.holds().forEach((scope, hold) -> holds.put(scope.toString(), Told.word(hold)));
        return holds;
    }

    synchronized Instant judgedUntil() {
        return alerts.judgedUntil().orElse(Instant.EPOCH);
    }

    List<Courier> couriers() {
        return couriers;
    }
}
