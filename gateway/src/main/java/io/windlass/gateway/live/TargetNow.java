package io.windlass.gateway.live;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A data center's year against its target, for `/api/v1/targets`. Energies in Wh, ratios 0..1.
///
/// @param before the first local day that is not counted: today
/// @param usedWh null while no day of the year was seen, as all that follows from it
/// @param share reached so far, matched per settlement period
/// @param forecast of the whole year, if it goes on as in the last 28 days
/// @param shortfallWh what will be missing then
/// @param requiredRest the share that the rest of the year needs
/// @param outOfReach even a share of 1 in the rest of the year is not enough
/// @param coverage how much of the year so far was seen
public record TargetNow(
        String dataCenter,
        double target,
        LocalDate before,
        @Nullable Double usedWh,
        @Nullable Double matchedWh,
        @Nullable Double share,
        @Nullable Double forecast,
        @Nullable Double shortfallWh,
        @Nullable Double requiredRest,
        boolean outOfReach,
        double coverage,
        List<String> quality) {
    public TargetNow {
        quality = List.copyOf(quality);
    }
}
