package io.windlass.analytics.view;

import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Fault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/// A PDU at one instant.
///
/// @param feed `A`, `B` or empty
/// @param powerWatts at the level it is counted by; empty is unknown or too old
/// @param age of the last sample that held its power
/// @param fault why the last poll gave no power, empty when it did
public record PduNow(
        DeviceId device,
        String feed,
        OptionalDouble powerWatts,
        Optional<Duration> age,
        Optional<Fault> fault) {}
