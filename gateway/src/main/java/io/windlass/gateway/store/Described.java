package io.windlass.gateway.store;

import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.EdgeId;

/// What the gateway knows of a device from its birth and from the portfolio: where its rows go.
///
/// @param table a table of readings
/// @param profile `foreign` when the edge does not say
public record Described(DeviceId device, EdgeId edge, String table, String profile) {
    public static final String FOREIGN = "foreign";
}
