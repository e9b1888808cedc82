package io.windlass.analytics.share;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/// Whole numbers dealt out in proportion, with nothing left over and nothing added.
final class Proportion {
    private Proportion() {}

    /// Parts of a total by weight, none below zero; the same for the same weights by key, and
    /// nothing where the weights are all zero.
    static Map<String, Long> split(long total, SortedMap<String, Long> weights) {
        double whole = weights.values().stream().mapToLong(Long::longValue).sum();
        var parts = new LinkedHashMap<String, Long>();
        if (whole <= 0) return parts;
        long weight = 0;
        long dealt = 0;
        for (var entry : weights.entrySet()) {
            weight += entry.getValue();
            long upTo = weight == whole ? total : (long) Math.rint(total * (weight / whole));
            parts.put(entry.getKey(), upTo - dealt);
            dealt = upTo;
        }
        return parts;
    }
}
