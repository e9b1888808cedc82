package io.windlass.analytics.ledger;

import java.util.List;

/// A farm's ledger as a plain value.
///
/// @param begun whether any interval has been closed
/// @param unspokenSince since when most turbines make much less than they could, in milliseconds of
///   the epoch
public record FarmState(
        String id,
        boolean begun,
        long unspokenSince,
        List<TurbineState> turbines,
        List<ParkState> park) {
    public FarmState {
        turbines = List.copyOf(turbines);
        park = List.copyOf(park);
    }

    /// The same without rows.
    public FarmState folded() {
        return new FarmState(
                id,
                begun,
                unspokenSince,
                turbines.stream().map(TurbineState::folded).toList(),
                park.stream().map(ParkState::folded).toList());
    }
}
