package io.windlass.analytics.share;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Deals energy out pro rata to demand. Nobody gets more than is needed: what one does not need
/// goes to the others.
final class Pool {
    private final Map<String, Long> dealt = new HashMap<>();
    private final SortedMap<String, Long> open = new TreeMap<>();
    private final Map<String, Long> needs;
    private long left;

    /// @param demand the weight of each taker
    /// @param needs the most that each takes
    Pool(long energy, Map<String, Long> demand, Map<String, Long> needs) {
        this.left = energy;
        this.needs = needs;
        demand.forEach((taker, weight) -> {
            if (need(taker) > 0) open.put(taker, weight);
        });
    }

    /// What each gets, in the unit of what was put in.
    Map<String, Long> deal() {
        while (left > 0 && !open.isEmpty()) {
            var parts = Proportion.split(left, open);
            if (parts.isEmpty()) break;
            boolean someHaveEnough = false;
            for (var part : parts.entrySet()) {
                if (part.getValue() < need(part.getKey())) continue;
                give(part.getKey(), need(part.getKey()));
                someHaveEnough = true;
            }
            if (!someHaveEnough) parts.forEach(this::give);
        }
        return dealt;
    }

    private void give(String taker, long energy) {
        dealt.put(taker, energy);
        open.remove(taker);
        left -= energy;
    }

    private long need(String taker) {
        return needs.getOrDefault(taker, 0L);
    }
}
