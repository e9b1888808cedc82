package io.windlass.gateway.live;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a contract brought this year, and what it should have, for `/api/v1/contracts`. Energies in
/// Wh.
///
/// @param before the first local day that is not counted: today
/// @param deliveredWh null while no day of the year was seen, as all that follows from it
/// @param plannedWh for the whole year; null without an annual plan, as all that follows from it
/// @param meanPlannedW the plan as a mean power over a whole year
/// @param dueWh planned up to now
/// @param aheadWh delivered beyond what is due; below 0 when it is behind
/// @param coverage how much of the year so far was seen
public record ContractNow(
        String contract,
        String farm,
        String dataCenter,
        LocalDate before,
        @Nullable Double deliveredWh,
        @Nullable Double matchedWh,
        @Nullable Double plannedWh,
        @Nullable Double meanPlannedW,
        @Nullable Double dueWh,
        @Nullable Double aheadWh,
        double coverage,
        List<String> quality) {
    public ContractNow {
        quality = List.copyOf(quality);
    }
}
