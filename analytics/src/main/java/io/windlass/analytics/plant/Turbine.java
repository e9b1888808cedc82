package io.windlass.analytics.plant;

import io.windlass.telemetry.DeviceId;
import java.util.List;
import java.util.Optional;

/// A wind turbine.
///
/// @param curve for available power where the controller does not report it
public record Turbine(DeviceId device, double ratedWatts, Optional<PowerCurve> curve) {
    /// No single machine is larger; the bound keeps exact sums within a long.
    private static final double MOST_WATTS = 1e9;

    public Turbine {
        if (!(ratedWatts > 0 && ratedWatts <= MOST_WATTS))
            throw new InvalidPlant(
                    List.of(
                            "rated_power "
                                    + ratedWatts
                                    + " W of "
                                    + device
                                    + " is not in 0..1 GW"));
    }
}
