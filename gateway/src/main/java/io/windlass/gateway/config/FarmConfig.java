package io.windlass.gateway.config;

import io.windlass.settings.Default;
import io.windlass.settings.Place;
import io.windlass.settings.Placed;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// A wind farm.
///
/// @param ratedPower of each turbine
/// @param turbines devices of the site; `WT01..WT33` is a range
/// @param zone of its calendar days; the portfolio's if it is not given
/// @param deadband share of rated power by which a limit must be below the available power to count
/// @param loss lost between the turbines and the grid connection
public record FarmConfig(
        String id,
        String site,
        Optional<ZoneId> zone,
        Watts ratedPower,
        List<Placed<String>> turbines,
        @Default("0.02") double deadband,
        @Default("0") double loss,
        Place place) {}
