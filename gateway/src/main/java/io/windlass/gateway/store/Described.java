package io.windlass.gateway.store;

import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.EdgeId;
import io.windlass.telemetry.SignalId;
import java.util.Map;

/// What the gateway knows of a device from its birth and from the portfolio.
///
/// @param table the table of readings where its rows go
/// @param profile [#FOREIGN] when the edge does not say
/// @param units of its signals, as far as the birth says them
public record Described(
        DeviceId device, EdgeId edge, String table, String profile, Map<SignalId, String> units) {
    public static final String FOREIGN = "foreign";

    public Described {
        units = Map.copyOf(units);
    }
}
