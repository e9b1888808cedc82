package io.windlass.gateway.live;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Settled periods of one scope, oldest first, for `/api/v1/periods`.
///
/// @param scope `portfolio`, `farm:ID`, `dc:ID` or `contract:ID`
/// @param grain `settlement`, `hour`, `day`, `month` or `year`
public record Periods(String scope, String grain, List<Entry> rows) {
    public Periods {
        rows = List.copyOf(rows);
    }

    /// One period. Energies in Wh, ratios 0..1; null is unknown, undefined or not applicable.
    ///
    /// @param start inclusive, of event time
    /// @param end exclusive; in the future while the period runs
    /// @param wind of farms and portfolio
    /// @param share of data centers, contracts and portfolio
    /// @param quality PROVISIONAL while it may still change: until a day after its end
    public record Entry(
            Instant start,
            Instant end,
            @Nullable Wind wind,
            @Nullable Share share,
            double coverage,
            List<String> quality,
            int revision) {
        public Entry {
            quality = List.copyOf(quality);
        }
    }

    /// What was made, and what became of it.
    ///
    /// @param unallocatedWh what no data center of the portfolio got
    public record Wind(
            @Nullable Double generatedWh,
            @Nullable Double availableWh,
            @Nullable Double curtailedWh,
            @Nullable Double curtailmentRatio,
            @Nullable Double lossesWh,
            @Nullable Double unallocatedWh) {}

    /// What was used, and how much of it was renewable.
    ///
    /// @param deliveredWh of contracted generation, after losses
    /// @param matchedWh of the use, met as it was made, per settlement period
    /// @param absorbableWh of curtailed wind under contract, what the grid filled in instead
    /// @param shareMatched the headline; `shareHourly` is the same matched per hour
    /// @param shareWithGrid with the renewable part of the grid's mix
    /// @param shareVolumetric whenever it was made, at most 1
    public record Share(
            @Nullable Double loadWh,
            @Nullable Double facilityWh,
            @Nullable Double pue,
            @Nullable Double deliveredWh,
            @Nullable Double matchedWh,
            @Nullable Double contractedCurtailedWh,
            @Nullable Double absorbableWh,
            @Nullable Double absorbableHourlyWh,
            @Nullable Double shareMatched,
            @Nullable Double shareHourly,
            @Nullable Double shareWithGrid,
            @Nullable Double shareVolumetric) {}
}
