package io.windlass.gateway.config;

import io.windlass.gateway.embedded.EmbeddedSettings;
import io.windlass.gateway.influx.InfluxSettings;
import java.util.Optional;

/// Where readings and figures are kept: one of the two.
public record StoreConfig(Optional<EmbeddedSettings> embedded, Optional<InfluxSettings> influx) {
    public StoreConfig {
        if (embedded.isPresent() == influx.isPresent())
            throw new IllegalArgumentException(
                    "a store is either `embedded` or `influx`, exactly one of them");
    }
}
