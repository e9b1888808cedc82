package io.windlass.gateway.config;

import io.windlass.settings.Default;
import io.windlass.settings.Place;
import java.util.List;
import java.util.Optional;

/// A data center.
///
/// @param target the renewable share it is held to, 0..1
/// @param pue facility energy per IT energy, by design
/// @param spareCapacity load it could add now
public record DataCenterConfig(
        String id,
        String site,
        @Default("0.80") double target,
        double pue,
        List<PduConfig> pdus,
        Optional<Watts> spareCapacity,
        Place place) {}
