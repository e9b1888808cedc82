package io.windlass.analytics.view;

import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.Source;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.OperatingState;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// A turbine at one instant. Empty is unknown: no value, or one older than it may be held.
///
/// @param state empty when the turbine does not say, or is silent
/// @param powerWatts as measured; below zero it draws
/// @param limitWatts the grid limit in force, empty if none
/// @param curtailedWatts lost to the grid limit
/// @param age of the last sample that held a value used here
/// @param silent nothing is held any more
/// @param fault why the last power reading had no value, empty when it had one
public record TurbineNow(
        DeviceId device,
        Optional<OperatingState> state,
        OptionalDouble powerWatts,
        OptionalDouble availableWatts,
        OptionalDouble limitWatts,
        OptionalDouble curtailedWatts,
        OptionalDouble windMs,
        Source source,
        Optional<Duration> age,
        boolean silent,
        Set<Flag> flags,
        Optional<Fault> fault) {
    public TurbineNow {
        flags = Set.copyOf(flags);
    }
}
