package io.windlass.gateway.config;

import io.windlass.settings.Default;
import io.windlass.settings.Place;
import io.windlass.settings.Placed;

/// A data center's right to part of a farm's energy.
///
/// @param fraction of the farm's generation
/// @param loss lost on the way
public record ContractConfig(
        Placed<String> farm,
        Placed<String> dataCenter,
        double fraction,
        @Default("0") double loss,
        Place place) {}
