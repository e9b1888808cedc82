package io.windlass.gateway.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Sums of the portfolio over `[from, to)`, for `/api/v1/totals`. Energies in Wh, ratios 0..1; null
/// is unknown or undefined.
///
/// @param storedSamples samples kept in that span, faults included
/// @param storedReadings good readings kept in that span
public record Totals(
        Instant from,
        Instant to,
        @Nullable Double generatedWh,
        @Nullable Double availableWh,
        @Nullable Double curtailedWh,
        @Nullable Double curtailmentRatio,
        @Nullable Double loadWh,
        @Nullable Double matchedWh,
        @Nullable Double shareMatched,
        @Nullable Double coverage,
        long storedSamples,
        long storedReadings) {}
