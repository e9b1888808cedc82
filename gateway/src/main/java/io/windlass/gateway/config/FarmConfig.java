package io.windlass.gateway.config;

import io.windlass.analytics.energy.Source;
import io.windlass.settings.Default;
import io.windlass.settings.Place;
import io.windlass.settings.Placed;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// A wind farm.
///
/// @param ratedPower of each turbine, where their type does not tell it
/// @param type of the turbines; see [TurbineTypeFile]. `{device}` in it stands for each one's name
/// @param turbines devices of the site; `WT01..WT33` is a range
/// @param groups turbines that differ from the rest of the farm
/// @param sources of available power that may be used, the best first
/// @param parkController the device that tells the limit at the grid connection
/// @param metMast the device that tells temperature, pressure and humidity
/// @param zone of its calendar days; the portfolio's if it is not given
/// @param deadband share of rated power by which a limit must be below the available power to count
/// @param loss lost between the turbines and the grid connection
public record FarmConfig(
        String id,
        String site,
        Optional<ZoneId> zone,
        Optional<Watts> ratedPower,
        Optional<Placed<String>> type,
        @Default("[]") List<Placed<String>> turbines,
        @Default("[]") List<TurbineGroup> groups,
        @Default("[reported, nacelle, reference]") List<Source> sources,
        Optional<Placed<String>> parkController,
        Optional<Placed<String>> metMast,
        @Default("0.02") double deadband,
        @Default("0") double loss,
        Place place) {}
