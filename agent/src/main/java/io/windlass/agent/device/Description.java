package io.windlass.agent.device;

import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.DeviceKind;
import java.util.List;
import java.util.Map;

/// What a device offers: its birth certificate is made from this.
///
/// @param profile the name of the profile that it is read with
/// @param signals in a fixed order, components last
/// @param attributes what it says of itself, as far as it is known: manufacturer, model, serial,
///   firmware
public record Description(
        DeviceId id,
        DeviceKind kind,
        String profile,
        List<OfferedSignal> signals,
        Map<String, String> attributes) {
    public Description {
        signals = List.copyOf(signals);
        attributes = Map.copyOf(attributes);
    }

    /// A device that says nothing of itself.
    public Description(DeviceId id, DeviceKind kind, String profile, List<OfferedSignal> signals) {
        this(id, kind, profile, signals, Map.of());
    }
}
