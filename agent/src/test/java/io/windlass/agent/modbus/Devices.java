package io.windlass.agent.modbus;

import io.windlass.agent.device.Description;
import io.windlass.agent.profile.ModbusMap;
import io.windlass.settings.Settings;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.DeviceKind;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import io.windlass.telemetry.SignalId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Devices and maps written in few words.
final class Devices {
    static final Instant NOW = Instant.parse("2026-02-27T00:00:00Z");
    static final Duration TIMEOUT = Duration.ofSeconds(1);

    private Devices() {}

    /// A map of signals, each written as in a profile.
    static ModbusMap map(String... signals) {
        return mapWith("", signals);
    }

    static ModbusMap mapWith(String keys, String... signals) {
        var yaml = "{" + keys + "signals: [{" + String.join("}, {", signals) + "}]}";
        return Settings.parse("test.yaml", yaml, ModbusMap.class);
    }

    static ModbusDevice device(ModbusMap map, ModbusLine line) {
        return device(map, line, 1);
    }

    static ModbusDevice device(ModbusMap map, ModbusLine line, int unit) {
        var id = new DeviceId("site", "dev-" + unit);
        var description = new Description(id, DeviceKind.METER, "test", ModbusDevice.offered(map));
        var asking = new Asking(unit, TIMEOUT, map.pause());
        return new ModbusDevice(description, map, asking, line, InstantSource.fixed(NOW));
    }

    static Reading reading(Sample sample, String signal) {
        var id = SignalId.parse(signal);
        return sample.readings().stream()
                .filter(r -> r.signal().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
