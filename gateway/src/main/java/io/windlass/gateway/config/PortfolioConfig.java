package io.windlass.gateway.config;

import io.windlass.settings.Default;
import io.windlass.settings.Place;
import java.util.List;
import java.util.Optional;

/// What is reckoned together.
///
/// @param gridMix renewable share of the grid without the contracted farms, 0..1
public record PortfolioConfig(
        String id,
        @Default("[]") List<FarmConfig> farms,
        @Default("[]") List<DataCenterConfig> dataCenters,
        @Default("[]") List<ContractConfig> contracts,
        Optional<Double> gridMix,
        Place place) {}
