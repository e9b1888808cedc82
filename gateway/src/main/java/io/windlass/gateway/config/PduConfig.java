package io.windlass.gateway.config;

import io.windlass.analytics.plant.Level;
import io.windlass.analytics.plant.Role;
import io.windlass.settings.Default;
import io.windlass.settings.Placed;

/// PDUs of one feed.
///
/// @param devices of the data center's site; `PDU-A01..PDU-A40` is a range
/// @param feed `A`, `B` or empty
/// @param level where their power is read; one level, or it would be counted twice
/// @param role whether it feeds IT equipment, or other things such as cooling
public record PduConfig(
        Placed<String> devices,
        @Default("''") String feed,
        Level level,
        @Default("it") Role role) {}
