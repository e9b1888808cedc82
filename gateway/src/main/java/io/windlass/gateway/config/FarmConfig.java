package io.windlass.gateway.config;

import io.windlass.settings.Default;
import io.windlass.settings.Place;
import io.windlass.settings.Placed;
import java.time.ZoneId;
import java.util.List;

/// A wind farm.
///
/// @param ratedPower of each turbine
/// @param turbines devices of the site; `WT01..WT33` is a range
/// @param deadband share of rated power by which a limit must be below the available power to count
public record FarmConfig(
        String id,
        String site,
        @Default("UTC") ZoneId zone,
        Watts ratedPower,
        List<Placed<String>> turbines,
        @Default("0.02") double deadband,
        Place place) {}
