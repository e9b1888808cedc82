package io.windlass.agent.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.agent.config.Community;
import io.windlass.agent.config.DeviceAddress;
import io.windlass.agent.config.DeviceEntry;
import io.windlass.agent.config.Protocol;
import io.windlass.agent.config.RtuLine;
import io.windlass.agent.config.RtuLine.Parity;
import io.windlass.agent.config.SnmpVersion;
import io.windlass.agent.config.Tuning;
import io.windlass.agent.device.Bus;
import io.windlass.agent.profile.Profiles;
import io.windlass.telemetry.DeviceId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriversTest {
    private static final Profiles PROFILES =
            Profiles.load(List.of(Path.of("..", "configs", "devices")));
    private static final DeviceAddress PDU =
            new DeviceAddress.Snmp("10.0.0.9", 161, SnmpVersion.V2C, new Community("public"));

    @Test
    void unitsBehindOneEndpointShareABus() throws Exception {
        try (var drivers = new Drivers(PROFILES, InstantSource.fixed(Instant.EPOCH))) {
            var buses =
                    drivers.buses(
                            List.of(
                                    entry("A", "turbine-generic", modbus("10.0.0.1", 1)),
                                    entry("B", "turbine-generic", modbus("10.0.0.2", 1)),
                                    entry("C", "eastron-sdm630", modbus("10.0.0.1", 2)),
                                    entry("P", "apc-rpdu2", PDU)));

            assertThat(buses)
                    .extracting(DriversTest::text)
                    .containsExactly("10.0.0.1:502 A C", "10.0.0.2:502 B", "10.0.0.9:161 P");
            assertThat(buses.getFirst().every()).isEqualTo(Duration.ofSeconds(5));
        }
    }

    @Test
    void unitsOnOneSerialLineShareABus() throws Exception {
        var line = new RtuLine.Serial("/dev/ttyUSB0", 9600, Parity.EVEN, 1);
        try (var drivers = new Drivers(PROFILES, InstantSource.fixed(Instant.EPOCH))) {
            var buses =
                    drivers.buses(
                            List.of(
                                    entry("A", "eastron-sdm630", rtu(line, 1)),
                                    entry("B", "eastron-sdm630", rtu(line, 2))));

            assertThat(buses).extracting(DriversTest::text).containsExactly("/dev/ttyUSB0 A B");
        }
    }

    @Test
    void aProfileThatDoesNotFitIsRefused() {
        try (var drivers = new Drivers(PROFILES, InstantSource.fixed(Instant.EPOCH))) {
            assertThatThrownBy(() -> drivers.buses(List.of(entry("A", "turbine-generic", PDU))))
                    .hasMessageContaining("turbine-generic of site/A does not speak SNMP");
            assertThatThrownBy(() -> drivers.buses(List.of(entry("A", "nothing", PDU))))
                    .hasMessageContaining("is unknown");
            var turbine = modbus("10.0.0.1", 1);
            assertThatThrownBy(() -> drivers.buses(List.of(entry("A", "apc-rpdu2", turbine))))
                    .hasMessageContaining("does not speak Modbus");
        }
    }

    @Test
    void theConfigurationLearnsWhatAProfileIsWrittenFor() {
        assertThat(Drivers.protocols(PROFILES))
                .containsEntry("apc-rpdu2", Protocol.SNMP)
                .containsEntry("bench-20", Protocol.MODBUS);
    }

    private static DeviceAddress modbus(String host, int unit) {
        return new DeviceAddress.ModbusTcp(host, 502, unit);
    }

    private static DeviceAddress rtu(RtuLine line, int unit) {
        return new DeviceAddress.ModbusRtu(line, unit);
    }

    private static DeviceEntry entry(String id, String profile, DeviceAddress address) {
        return new DeviceEntry(
                new DeviceId("site", id),
                profile,
                address,
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Tuning.NONE);
    }

    private static String text(Bus bus) {
        var text = new StringBuilder(bus.name());
        bus.devices().forEach(d -> text.append(' ').append(d.description().id().device()));
        return text.toString();
    }
}
