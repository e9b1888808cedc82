package io.windlass.agent.device;

import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.DeviceKind;
import java.util.List;

/// What a device offers: its birth certificate is made from this.
///
/// @param profile the name of the profile that it is read with
/// @param signals in a fixed order, components last
public record Description(
        DeviceId id, DeviceKind kind, String profile, List<OfferedSignal> signals) {
    public Description {
        signals = List.copyOf(signals);
    }
}
