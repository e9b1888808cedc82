package io.windlass.agent.device;

import io.windlass.telemetry.SignalId;
import java.util.OptionalDouble;

/// A signal that a device offers.
///
/// @param unit the canonical unit of its values, `W`; `1` for ratios, codes and flags
/// @param label what the device calls the component ("Rack 7 left"), empty if it has no name for it
/// @param wrap where a counter starts again at 0, in the unit
public record OfferedSignal(SignalId id, String unit, String label, OptionalDouble wrap) {
    public OfferedSignal(SignalId id, String unit, String label) {
        this(id, unit, label, OptionalDouble.empty());
    }

    /// The same as a counter that starts again.
    public OfferedSignal wrappingAt(OptionalDouble modulus) {
        return new OfferedSignal(id, unit, label, modulus);
    }
}
