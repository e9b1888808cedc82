package io.windlass.analytics.share;

import io.windlass.analytics.plant.Contract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What arrives at the data centers in one period, against what they use. In mWh.
final class Taking {
    private final Map<String, Long> demand;
    private final Map<String, Long> needs;
    private final Map<String, Long> delivered = new HashMap<>();

    Taking(Map<String, Long> demand) {
        this.demand = demand;
        needs = new HashMap<>(demand);
    }

    /// The deliveries by contract; what is matched is used by priority.
    Map<String, Delivery> deliveries(List<FarmDeal> deals, List<Contract> byPriority) {
        var allotments = new HashMap<String, Allotment>();
        for (var deal : deals) deal.allotments().forEach(a -> allotments.put(a.contract().id(), a));
        var deliveries = new HashMap<String, Delivery>();
        for (var contract : byPriority) {
            var allotment = allotments.get(contract.id());
            if (allotment != null) deliveries.put(contract.id(), take(allotment));
        }
        return deliveries;
    }

    private Delivery take(Allotment allotment) {
        var center = allotment.contract().dataCenter();
        long need = needs.getOrDefault(center, 0L);
        long matched = Math.min(need, allotment.delivered());
        needs.put(center, need - matched);
        delivered.merge(center, allotment.delivered(), Long::sum);
        return new Delivery(allotment.allotted(), allotment.delivered(), matched);
    }

    /// Deals out a pool.
    ///
    /// @return how much of it is taken
    long pool(long energy) {
        var dealt = new Pool(energy, demand, needs).deal();
        dealt.forEach((center, part) -> delivered.merge(center, part, Long::sum));
        return dealt.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Long> delivered() {
        return delivered;
    }
}
