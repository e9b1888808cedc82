package io.windlass.analytics.plant;

import io.windlass.telemetry.DeviceId;

/// A PDU whose power is part of a data center's load. PDUs of an A and of a B feed are distinct
/// devices that share the load, so both count.
///
/// @param feed `A`, `B` or empty
/// @param level where its power is read
public record LoadPoint(DeviceId device, String feed, Level level) {}
