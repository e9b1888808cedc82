package io.windlass.agent.config;

import io.windlass.telemetry.DeviceId;
import java.time.Duration;

/// One device to poll: a line of `devices:` after its ranges have been written out.
///
/// @param profile the name of the profile that it is read with; known to exist, and to speak the
///   address's protocol
/// @param every how often it is polled, in plant time
/// @param timeout how long one request may take, in real time, unless the profile knows better
/// @param tuning what this very device needs; goes before the profile
public record DeviceEntry(
        DeviceId id,
        String profile,
        DeviceAddress address,
        Duration every,
        Duration timeout,
        Tuning tuning) {}
