package io.windlass.analytics.plant;

import java.time.ZoneId;
import java.util.List;

/// Everything that is reckoned together.
///
/// @param zone whose calendar days the whole is settled by, and whose hours all of it
public record Portfolio(
        String id,
        ZoneId zone,
        List<Farm> farms,
        List<DataCenter> dataCenters,
        List<Contract> contracts,
        Sharing sharing,
        Timing timing) {
    public Portfolio {
        farms = List.copyOf(farms);
        dataCenters = List.copyOf(dataCenters);
        contracts = List.copyOf(contracts);
        var problems = new PortfolioCheck(farms, dataCenters, contracts).problems(id);
        long settlement = sharing.settlement().toMillis();
        if (settlement % timing.interval().toMillis() != 0)
            problems.add(
                    "settlement %s is not a multiple of the interval %s"
                            .formatted(sharing.settlement(), timing.interval()));
        InvalidPlant.throwIfAny(problems);
    }
}
