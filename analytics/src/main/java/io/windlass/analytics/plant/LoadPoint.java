package io.windlass.analytics.plant;

import io.windlass.telemetry.DeviceId;

/// A PDU or meter whose power is part of a data center's load. PDUs of an A and of a B feed are
/// distinct devices that share the load, so both count; none is counted twice.
///
/// @param feed `A`, `B` or empty
/// @param level where its power is read: inlets or outlets, never both
public record LoadPoint(DeviceId device, String feed, Level level, Role role) {
    /// A PDU of IT equipment.
    public LoadPoint(DeviceId device, String feed, Level level) {
        this(device, feed, level, Role.IT);
    }
}
