package io.windlass.agent.profile;

import io.windlass.settings.Default;
import io.windlass.settings.Place;
import io.windlass.telemetry.DeviceKind;
import java.util.Optional;

/// What a type of device offers: its signals with their addresses, types, scales and units.
///
/// @param name as devices name it; the file's name too
/// @param match by what a device is told to be of this type
public record Profile(
        String name,
        DeviceKind kind,
        @Default("''") String description,
        Optional<Match> match,
        Optional<ModbusMap> modbus,
        Optional<SnmpMap> snmp,
        Place place) {
    public Profile {
        if (modbus.isPresent() == snmp.isPresent())
            throw new IllegalArgumentException("give one of `modbus` and `snmp`");
    }
}
