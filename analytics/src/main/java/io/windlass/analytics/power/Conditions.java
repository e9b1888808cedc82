package io.windlass.analytics.power;

import java.util.OptionalDouble;

/// All that is known of a turbine at an instant.
///
/// @param powerWatts as measured
/// @param reportedWatts available power as the controller says
/// @param density of the air, kg/m³
public record Conditions(
        OptionalDouble powerWatts,
        OptionalDouble reportedWatts,
        Limit grid,
        Limit own,
        Mode mode,
        OptionalDouble windMs,
        OptionalDouble density) {}
