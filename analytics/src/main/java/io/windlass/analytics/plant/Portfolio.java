package io.windlass.analytics.plant;

import java.util.List;
import java.util.OptionalDouble;

/// Everything that is reckoned together.
///
/// @param gridMix renewable share of the grid **without** the contracted farms, 0..1; without it no
///   share with the grid is published
public record Portfolio(
        String id,
        List<Farm> farms,
        List<DataCenter> dataCenters,
        List<Contract> contracts,
        OptionalDouble gridMix,
        Timing timing) {
    public Portfolio {
        farms = List.copyOf(farms);
        dataCenters = List.copyOf(dataCenters);
        contracts = List.copyOf(contracts);
        InvalidPlant.throwIfAny(
                new PortfolioCheck(farms, dataCenters, contracts).problems(id, gridMix));
    }
}
