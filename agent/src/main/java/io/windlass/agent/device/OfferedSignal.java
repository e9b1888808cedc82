package io.windlass.agent.device;

import io.windlass.telemetry.SignalId;

/// A signal that a device offers.
///
/// @param unit the canonical unit of its values, `W`; `1` for ratios, codes and flags
/// @param label what the device calls the component ("Rack 7 left"), empty if it has no name for it
public record OfferedSignal(SignalId id, String unit, String label) {}
