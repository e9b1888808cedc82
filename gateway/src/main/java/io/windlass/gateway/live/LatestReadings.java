package io.windlass.gateway.live;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The last readings of one device, for `/api/v1/devices/{site}/{device}`.
///
/// @param kind turbine, pdu, meter or park
/// @param at the instant of its last sample, null before the first
public record LatestReadings(
        String site,
        String device,
        String kind,
        String profile,
        @Nullable Instant at,
        List<Latest> readings) {
    public LatestReadings {
        readings = List.copyOf(readings);
    }

    /// One signal: a value in its canonical unit, or the name of the fault in its place.
    ///
    /// @param component `outlet.7`, or empty for the device itself
    public record Latest(
            String component,
            String signal,
            String unit,
            @Nullable Double value,
            @Nullable String fault) {}
}
