package io.windlass.agent.modbus;

import io.windlass.agent.config.Tuning;
import io.windlass.agent.profile.ModbusMap;
import io.windlass.agent.profile.ModbusMap.Holes;
import java.time.Duration;

/// How a device is asked.
///
/// @param timeout of one request, in real time
/// @param retries how often a request is put again that met silence
/// @param block how many registers, or 16 bits each, one request asks for
/// @param gap how many that nobody declared are read over
public record Asking(int unit, Duration timeout, int retries, Pauses pauses, int block, int gap) {
    /// What a delicate device or gateway needs.
    ///
    /// @param request between requests
    /// @param connect after connecting
    public record Pauses(Duration request, Duration connect) {}

    /// As a profile wants it, and the device before it.
    ///
    /// @param timeout unless one of them has its own
    public static Asking of(int unit, ModbusMap map, Tuning tuning, Duration timeout) {
        var pause = tuning.pause().orElse(map.pause());
        return new Asking(
                unit,
                tuning.timeout().or(map::timeout).orElse(timeout),
                tuning.retries().orElse(map.retries()),
                new Pauses(pause, tuning.pause().or(map::connectPause).orElse(pause)),
                tuning.block().orElse(map.block()),
                map.holes() == Holes.AVOID ? 0 : tuning.gap().orElse(map.gap()));
    }
}
