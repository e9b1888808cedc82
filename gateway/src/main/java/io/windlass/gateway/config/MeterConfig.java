package io.windlass.gateway.config;

import io.windlass.analytics.plant.Level;
import io.windlass.settings.Default;
import io.windlass.settings.Placed;

/// Facility meters.
///
/// @param devices of the data center's site; `M1..M2` is a range
/// @param level where their power is read: `device` for the total, or the sum of the phases
public record MeterConfig(Placed<String> devices, @Default("device") Level level) {}
