package io.windlass.gateway;

import io.windlass.analytics.view.Now;
import io.windlass.gateway.ingest.HostSession;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.share.HeadroomLoop;
import io.windlass.gateway.share.Headrooms;
import io.windlass.gateway.share.RollUps;
import io.windlass.gateway.share.StoredShares;
import io.windlass.gateway.share.WatchedStore;
import io.windlass.gateway.store.Store;
import io.windlass.gateway.web.Json;
import io.windlass.gateway.web.Views;
import io.windlass.settings.PlantTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Renewable share: what rolls it up, keeps it and tells of it.
///
/// @param store tells the roll-up what it has made durable
record Sharing(Plan plan, Store store, RollUps rollUps, Headrooms headrooms) {
    /// Of the plant's time; a figure that was told thrice is old.
    private static final Duration TOLD_EVERY = Duration.ofSeconds(10);

    /// On the wall: a day that is replayed in minutes is not told more often.
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);

    private static final Duration VALID = TOLD_EVERY.multipliedBy(3);

    static Sharing over(Store store, Plan plan, InstantSource plant, Meters meters) {
        var rollUps = new RollUps(plan.portfolio(), store, plant, meters);
        return new Sharing(
                plan,
                new WatchedStore(store, rollUps::durable),
                rollUps,
                new Headrooms(plan.portfolio(), VALID));
    }

    Views.Shares views(Supplier<Now> now) {
        var stored = new StoredShares(plan.portfolio(), store);
        return new Views.Shares(
                stored::periods, () -> headrooms.of(now.get()), stored::targets, stored::contracts);
    }

    /// Publishes headroom.
    Runnable telling(Supplier<Now> now, HostSession host, PlantTime time) {
        return new HeadroomLoop(
                plan.portfolio().id(),
                () -> headrooms.of(now.get()),
                (topic, headroom) -> host.tell(topic, Json.bytes(headroom)),
                every(time));
    }

    private static Duration every(PlantTime time) {
        var wall = time.toWall(TOLD_EVERY);
        return wall.compareTo(LEAST_PAUSE) < 0 ? LEAST_PAUSE : wall;
    }
}
