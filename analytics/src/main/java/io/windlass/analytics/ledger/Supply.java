package io.windlass.analytics.ledger;

import io.windlass.analytics.energy.Part;
import io.windlass.analytics.plant.Contract;
import java.util.List;
import java.util.Map;

/// What the contracts of a data center bring in an interval.
///
/// @param delivered after losses, in mWh
/// @param generation how much of the contracted farms was seen
public record Supply(long delivered, Part generation) {
    /// Adds up what the contracts bring.
    ///
    /// @param contracts of one data center
    /// @param farms the accounts of the farms by id
    public static Supply of(List<Contract> contracts, Map<String, Account> farms) {
        long delivered = 0;
        var generation = Part.NONE;
        for (var contract : contracts) {
            var farm = farms.getOrDefault(contract.farm(), Account.NOTHING);
            delivered += delivered(contract, farm.energies().wind().generated());
            generation = generation.plus(farm.coverage().generation());
        }
        return new Supply(delivered, generation);
    }

    private static long delivered(Contract contract, long generated) {
        return (long) Math.rint(generated * contract.delivered());
    }
}
