package io.windlass.analytics.plant;

import io.windlass.telemetry.DeviceId;
import java.util.Optional;
import java.util.stream.Stream;

/// The devices that speak for a whole farm.
///
/// @param controller tells the limit at the grid connection, and the weather if it knows it
/// @param mast tells temperature, pressure and humidity; it may be the controller itself
public record Park(Optional<DeviceId> controller, Optional<DeviceId> mast) {
    public static final Park NONE = new Park(Optional.empty(), Optional.empty());

    /// Each device once.
    public Stream<DeviceId> devices() {
        return Stream.concat(controller.stream(), mast.stream()).distinct();
    }
}
