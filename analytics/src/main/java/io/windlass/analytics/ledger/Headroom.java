package io.windlass.analytics.ledger;

import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.plant.Contract;
import io.windlass.analytics.view.Known;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The power that a data center could add now from curtailed wind contracted to it.
public final class Headroom {
    private Headroom() {}

    /// In W; empty where the curtailment of a contracted farm is not known.
    ///
    /// @param contracts of one data center
    /// @param spareWatts the most that it can add, where it declares that
    public static Known of(
            List<Contract> contracts, Map<String, WindSum> farms, OptionalDouble spareWatts) {
        double watts = 0;
        double coverage = 1;
        for (var contract : contracts) {
            var curtailed = farms.getOrDefault(contract.farm(), new WindSum()).curtailed();
            if (curtailed.value().isEmpty()) return Known.UNKNOWN;
            watts += curtailed.value().getAsDouble() * contract.delivered();
            coverage = Math.min(coverage, curtailed.coverage());
        }
        double most = spareWatts.orElse(Double.MAX_VALUE);
        return new Known(
                OptionalDouble.of(Math.min(watts, most)),
                coverage,
                EnumSet.of(Flag.ofCoverage(coverage)));
    }
}
