package io.windlass.gateway;

import io.windlass.analytics.plant.Timing;
import io.windlass.gateway.config.StoreConfig;
import io.windlass.gateway.embedded.EmbeddedStore;
import io.windlass.gateway.influx.InfluxStore;
import io.windlass.gateway.store.Schema;
import io.windlass.gateway.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Which of the two stores it is.
final class Stores {
    private Stores() {}

    /// @throws Store.StoreUnavailable if the embedded store's file cannot be opened
    static Store open(StoreConfig config, Schema schema, InstantSource clock) {
        if (config.influx().isPresent()) return new InfluxStore(config.influx().get(), schema);
        return EmbeddedStore.open(config.embedded().orElseThrow(), schema, clock);
    }

    static String text(StoreConfig config) {
        return config.embedded()
                .map(e -> e.file().toString())
                .or(() -> config.influx().map(i -> i.url().toString()))
                .orElse("");
    }

    /// From when on the store has all readings that it was ever given. An InfluxDB does not say.
    static Supplier<Instant> keptSince(StoreConfig config, Timing timing, InstantSource plant) {
        return () ->
                config.embedded()
                        .map(e -> plant.instant().minus(e.keepReadings()).plus(timing.lookback()))
                        .orElse(Instant.MIN);
    }
}
