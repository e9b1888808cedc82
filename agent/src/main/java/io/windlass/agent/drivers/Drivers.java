package io.windlass.agent.drivers;

import io.windlass.agent.config.DeviceAddress;
import io.windlass.agent.config.DeviceEntry;
import io.windlass.agent.config.Protocol;
import io.windlass.agent.device.Bus;
import io.windlass.agent.device.Device;
import io.windlass.agent.modbus.Asking;
import io.windlass.agent.modbus.ModbusDevice;
import io.windlass.agent.modbus.ModbusLine;
import io.windlass.agent.modbus.ModbusPeer;
import io.windlass.agent.profile.Profile;
import io.windlass.agent.profile.Profiles;
import io.windlass.agent.snmp.SnmpClient;
import io.windlass.agent.snmp.SnmpDevice;
import io.windlass.agent.snmp.SnmpPeer;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Builds buses of devices, and keeps what they share: one connection per Modbus endpoint, one
/// socket for SNMP.
public final class Drivers implements AutoCloseable {
    private final Profiles profiles;
    private final InstantSource clock;
    private final Map<String, ModbusLine> lines = new HashMap<>();
    private @Nullable SnmpClient snmp;

    /// Drivers that have opened nothing yet.
    ///
    /// @param clock stamps samples, in plant time
    public Drivers(Profiles profiles, InstantSource clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    /// The devices by the bus that they share, in the order of the configuration.
    ///
    /// @throws IOException if there is no socket for SNMP to be had
    /// @throws IllegalArgumentException if a device's profile is unknown or speaks another protocol
    public List<Bus> buses(List<DeviceEntry> entries) throws IOException {
        var byBus = new LinkedHashMap<String, List<DeviceEntry>>();
        for (var entry : entries) {
            byBus.computeIfAbsent(entry.address().bus(), _ -> new ArrayList<>()).add(entry);
        }
        var buses = new ArrayList<Bus>();
        for (var bus : byBus.entrySet()) buses.add(bus(bus.getKey(), bus.getValue()));
        return List.copyOf(buses);
    }

    /// What each profile is written for, as the configuration wants to know it.
    public static Map<String, Protocol> protocols(Profiles profiles) {
        return profiles.names().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Function.identity(),
                                name -> protocol(profiles.find(name).orElseThrow())));
    }

    /// Closes every connection.
    @Override
    public void close() {
        lines.values().forEach(ModbusLine::close);
        if (snmp != null) snmp.close();
    }

    private static Protocol protocol(Profile profile) {
        return profile.modbus().isPresent() ? Protocol.MODBUS : Protocol.SNMP;
    }

    /// The configuration has made sure that all devices of a bus are polled equally often.
    private Bus bus(String name, List<DeviceEntry> entries) throws IOException {
        var devices = new ArrayList<Device>();
        for (var entry : entries) devices.add(device(entry));
        return new Bus(name, entries.getFirst().every(), devices);
    }

    private Device device(DeviceEntry entry) throws IOException {
        var profile = profiles.find(entry.profile()).orElseThrow(() -> wrong(entry, "is unknown"));
        return switch (entry.address()) {
            case DeviceAddress.ModbusTcp(var host, var port, var unit) ->
                    modbus(entry, profile, unit, () -> ModbusLine.tcp(host, port));
            case DeviceAddress.ModbusRtu(var line, var unit) ->
                    modbus(entry, profile, unit, () -> ModbusLine.rtu(line));
            case DeviceAddress.Snmp address -> snmp(entry, profile, address);
        };
    }

    private Device modbus(
            DeviceEntry entry, Profile profile, int unit, Supplier<ModbusLine> opened) {
        var map = profile.modbus().orElseThrow(() -> wrong(entry, "does not speak Modbus"));
        var line = lines.computeIfAbsent(entry.address().bus(), _ -> opened.get());
        var asking = Asking.of(unit, map, entry.tuning(), entry.timeout());
        return new ModbusDevice(entry.id(), profile, new ModbusPeer(line, asking), clock);
    }

    private Device snmp(DeviceEntry entry, Profile profile, DeviceAddress.Snmp address)
            throws IOException {
        if (profile.snmp().isEmpty()) throw wrong(entry, "does not speak SNMP");
        var client = snmp;
        if (client == null) client = SnmpClient.open();
        snmp = client;
        var peer = new SnmpPeer(client, address, entry.timeout());
        return new SnmpDevice(entry.id(), profile, peer, clock);
    }

    private static IllegalArgumentException wrong(DeviceEntry entry, String what) {
        return new IllegalArgumentException(
                "profile %s of %s %s".formatted(entry.profile(), entry.id(), what));
    }
}
