package io.windlass.gateway.year;

import java.time.Year;
import java.util.Set;

/// What a year is simulated under. Powers in W.
///
/// @param solar the farms that the sun drives; the wind drives all others
/// @param exportLimit what the lines out of the region take
/// @param localPeak the highest local load besides the data centers
/// @param dataCenters what all data centers draw on average
public record Scenario(
        Year year,
        long seed,
        Set<String> solar,
        double exportLimit,
        double localPeak,
        double dataCenters) {
    public Scenario {
        solar = Set.copyOf(solar);
    }
}
