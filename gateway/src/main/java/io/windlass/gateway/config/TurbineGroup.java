package io.windlass.gateway.config;

import io.windlass.analytics.energy.Source;
import io.windlass.settings.Place;
import io.windlass.settings.Placed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Turbines that differ from the rest of their farm; what is not given is the farm's.
///
/// @param turbines devices of the site; `WT34..WT40` is a range
/// @param from the first day in service, in the farm's zone: the capacity changes then
/// @param to the last day in service, included
public record TurbineGroup(
        List<Placed<String>> turbines,
        Optional<Watts> ratedPower,
        Optional<Placed<String>> type,
        Optional<List<Source>> sources,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Place place) {}
