package io.windlass.gateway.imports;

import io.windlass.telemetry.DeviceId;
import java.time.Instant;

/// One value of a file.
///
/// @param at its stamp, as written
/// @param value as written
/// @param line where it stands
record Entry(Key key, Instant at, double value, int line) {
    /// A signal of a device, and how the file writes it.
    record Key(DeviceId device, SignalColumn column) {
        String signal() {
            return column.signal();
        }
    }
}
