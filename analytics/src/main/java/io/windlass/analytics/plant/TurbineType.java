package io.windlass.analytics.plant;

import io.windlass.analytics.energy.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What turbines of a kind have in common.
///
/// @param name turbines of one name and rated power stand for each other as benchmarks
/// @param ratedWatts over 0 and up to 1 GW
/// @param curve for available power from the wind
/// @param sources of available power that may be used; some controllers report what they make, not
///   what they could make
public record TurbineType(
        String name, double ratedWatts, Optional<PowerCurve> curve, Set<Source> sources) {
    /// No single machine is larger; the bound keeps exact sums within a long.
    private static final double MOST_WATTS = 1e9;

    /// All of them.
    public static final Set<Source> ANY = Set.of(Source.REPORTED, Source.NACELLE, Source.REFERENCE);

    public TurbineType {
        sources = Set.copyOf(sources);
        if (!(ratedWatts > 0 && ratedWatts <= MOST_WATTS))
            throw new InvalidPlant(List.of("rated_power " + ratedWatts + " W is not in 0..1 GW"));
    }

    /// Whether machines of the other type yield the same in the same wind.
    public boolean isLike(TurbineType other) {
        return name.equals(other.name) && ratedWatts == other.ratedWatts;
    }
}
