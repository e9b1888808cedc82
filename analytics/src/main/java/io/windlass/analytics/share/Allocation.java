package io.windlass.analytics.share;

import java.util.Map;

/// Who gets what of one period's generation, in mWh. All that was generated is accounted for: Σ
/// delivered + Σ losses + Σ unallocated = Σ generated.
///
/// @param contracts by the id of each contract in force
/// @param delivered by data center, of its contracts and of the pool
/// @param farms by farm
public record Allocation(
        Map<String, Delivery> contracts,
        Map<String, Long> delivered,
        Map<String, Remainder> farms) {
    public Allocation {
        contracts = Map.copyOf(contracts);
        delivered = Map.copyOf(delivered);
        farms = Map.copyOf(farms);
    }

    /// Of a contract; nothing while it is not in force.
    public Delivery contract(String id) {
        return contracts.getOrDefault(id, Delivery.NONE);
    }

    /// To a data center.
    public long delivered(String dataCenter) {
        return delivered.getOrDefault(dataCenter, 0L);
    }
}
