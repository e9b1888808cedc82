package io.windlass.gateway.live;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stored figures of one scope, oldest first, for `/api/v1/history`.
///
/// @param scope `portfolio`, `farm:ID`, `dc:ID` or `turbine:SITE/DEVICE`
/// @param intervalS how long each row is, in seconds
public record History(String scope, long intervalS, List<Entry> rows) {
    public History {
        rows = List.copyOf(rows);
    }

    /// One interval. Energies in Wh, ratios 0..1; null is unknown, undefined or not applicable.
    ///
    /// @param start inclusive, of event time
    /// @param quality flags of analytics.md §D
    public record Entry(
            Instant start,
            @Nullable Double generatedWh,
            @Nullable Double availableWh,
            @Nullable Double curtailedWh,
            @Nullable Double ratio,
            @Nullable Double loadWh,
            @Nullable Double matchedWh,
            @Nullable Double shareMatched,
            double coverage,
            List<String> quality,
            int revision) {
        public Entry {
            quality = List.copyOf(quality);
        }
    }
}
