package io.windlass.agent.modbus;

import io.windlass.agent.config.Tuning;
import io.windlass.agent.profile.ModbusMap;
import io.windlass.agent.profile.Profile;
import io.windlass.settings.Place;
import io.windlass.settings.Settings;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.DeviceKind;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import io.windlass.telemetry.SignalId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

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
        var list = signals.length == 0 ? "" : "{" + String.join("}, {", signals) + "}";
        var yaml = "{" + keys + "signals: [" + list + "]}";
        return Settings.parse("test.yaml", yaml, ModbusMap.class);
    }

    static ModbusDevice device(ModbusMap map, ModbusLine line) {
        return device(map, line, 1);
    }

    static ModbusDevice device(ModbusMap map, ModbusLine line, int unit) {
        return device(map, line, unit, InstantSource.fixed(NOW));
    }

    static ModbusDevice device(ModbusMap map, ModbusLine line, int unit, InstantSource clock) {
        var place = new Place("test.yaml", 1, 1);
        var profile =
                new Profile(
                        "test",
                        DeviceKind.METER,
                        "",
                        Optional.empty(),
                        Optional.of(map),
                        Optional.empty(),
                        place);
        var peer = new ModbusPeer(line, Asking.of(unit, map, Tuning.NONE, TIMEOUT));
        return new ModbusDevice(new DeviceId("site", "dev-" + unit), profile, peer, clock);
    }

    static Reading reading(Sample sample, String signal) {
        var id = SignalId.parse(signal);
        return sample.readings().stream()
                .filter(r -> r.signal().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
