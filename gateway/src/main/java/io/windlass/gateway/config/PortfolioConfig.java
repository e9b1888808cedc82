package io.windlass.gateway.config;

import io.windlass.settings.Default;
import io.windlass.settings.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What is reckoned together.
///
/// @param zone of the whole's calendar days, and of every farm and data center without its own
/// @param turbineTypes folders of turbine types, one YAML file each; see [TurbineTypeFile]
/// @param settlement the period within which energy counts as used when it was made
/// @param pool whether what no contract takes is dealt out among all data centers
/// @param gridMix renewable share of the grid without the contracted farms, 0..1; or
/// @param gridMixFile the same hour by hour; see [GridMixFile]
public record PortfolioConfig(
        String id,
        @Default("UTC") ZoneId zone,
        @Default("[]") List<Path> turbineTypes,
        @Default("[]") List<FarmConfig> farms,
        @Default("[]") List<DataCenterConfig> dataCenters,
        @Default("[]") List<ContractConfig> contracts,
        @Default("15m") Duration settlement,
        @Default("false") boolean pool,
        Optional<Double> gridMix,
        Optional<Path> gridMixFile,
        Place place) {
    public PortfolioConfig {
        TopicLevel.check("id", id);
        if (gridMix.isPresent() && gridMixFile.isPresent())
            throw new IllegalArgumentException("`grid_mix` and `grid_mix_file`: one is enough");
    }
}
