package io.windlass.agent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.windlass.agent.config.DeviceAddress.ModbusRtu;
import io.windlass.agent.config.DeviceAddress.ModbusTcp;
import io.windlass.agent.config.DeviceAddress.Snmp;
import io.windlass.agent.config.RtuLine.Parity;
import io.windlass.settings.Problem;
import io.windlass.settings.Settings;
import io.windlass.settings.SettingsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentConfigTest {
    private static final Map<String, Protocol> PROFILES =
            Map.of("turbine-generic", Protocol.MODBUS, "apc-rpdu2", Protocol.SNMP);
    private static final String HEAD =
            """
            site: zhangbei
            edge: farm-1
            host: gateway-1
            mqtt: {broker: "tcp://127.0.0.1:1883"}
            devices:
            """;

    @Test
    void theSampleLoads() {
        var file = Settings.load(Path.of("..", "configs", "agent.yaml"), AgentFile.class);

        var config = AgentConfig.of(file, PROFILES);

        assertThat(config.devices()).hasSize(73);
        assertThat(config.file().poll().every()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.file().profiles()).singleElement().asString().endsWith("configs/devices");
    }

    @Test
    void rangesZipIdsWithAddresses() {
        var devices =
                devices(
                        """
                        - {id: WT08..WT10, profile: turbine-generic, modbus: "10.1.0.{8..10}:1502"}
                        """);

        assertThat(devices)
                .extracting(d -> d.id().device())
                .containsExactly("WT08", "WT09", "WT10");
        assertThat(devices)
                .extracting(DeviceEntry::address)
                .containsExactly(
                        new ModbusTcp("10.1.0.8", 1502, 1),
                        new ModbusTcp("10.1.0.9", 1502, 1),
                        new ModbusTcp("10.1.0.10", 1502, 1));
    }

    @Test
    void unitsBehindOneGatewayShareItsBus() {
        var devices =
                devices(
                        """
                        - {id: M1..M3, profile: turbine-generic, modbus: 10.1.0.1, unit: "{4..6}"}
                        """);

        assertThat(devices).extracting(d -> d.address().bus()).containsOnly("10.1.0.1:502");
        assertThat(devices.getLast().address()).isEqualTo(new ModbusTcp("10.1.0.1", 502, 6));
    }

    @Test
    void aDeviceOverridesWhatAllDevicesHave() {
        var devices =
                devices(
                        """
                        - id: PDU-A01
                          profile: apc-rpdu2
                          snmp: pdu.example
                          version: v1
                          community: rack
                          every: 5s
                          timeout: 300ms
                        """);

        assertThat(devices.getFirst().every()).isEqualTo(Duration.ofSeconds(5));
        assertThat(devices.getFirst().timeout()).isEqualTo(Duration.ofMillis(300));
        assertThat(devices.getFirst().address())
                .isEqualTo(new Snmp("pdu.example", 161, SnmpVersion.V1, new Community("rack")));
        assertThat(devices.getFirst().toString()).doesNotContain("rack,").contains("***");
    }

    @Test
    void aModbusAddressNamesItsFraming() {
        assertThat(address("tcp://10.1.0.1")).isEqualTo(new ModbusTcp("10.1.0.1", 502, 7));
        assertThat(address("rtu+tcp://10.1.0.9:4001"))
                .isEqualTo(new ModbusRtu(new RtuLine.OverTcp("10.1.0.9", 4001), 7));
        assertThat(address("rtu:///dev/ttyUSB0"))
                .isEqualTo(
                        new ModbusRtu(new RtuLine.Serial("/dev/ttyUSB0", 9600, Parity.NONE, 1), 7));
        assertThat(address("rtu:///dev/ttyS1?baud=19200&parity=even&stop_bits=2"))
                .isEqualTo(
                        new ModbusRtu(new RtuLine.Serial("/dev/ttyS1", 19_200, Parity.EVEN, 2), 7));
    }

    @ParameterizedTest
    @CsvSource({
        "rtu://ttyUSB0, is not a device file",
        "rtu:///dev/ttyUSB0?baud=fast, baud \"fast\" is not a number",
        "rtu:///dev/ttyUSB0?baud=1, not in 300..1000000",
        "rtu:///dev/ttyUSB0?parity=mark, 'not none, even or odd'",
        "rtu:///dev/ttyUSB0?stopbits=1, '\"stopbits=1\" is not one of baud=, parity=, stop_bits='",
        "rtu+tcp://10.1.0.9:x, is not a port",
    })
    void aWrongModbusAddressSaysWhatIsWrong(String address, String message) {
        var problems =
                problems(
                        "- {id: A, profile: turbine-generic, modbus: \"%s\", unit: 7}\n"
                                .formatted(address));

        assertThat(problems)
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains(message);
    }

    @Test
    void aSerialLineHasOneSpeedAndNoBroadcasts() {
        var problems =
                problems(
                        """
                        - {id: A, profile: turbine-generic, modbus: "rtu:///dev/ttyS0?baud=9600", unit: 1}
                        - {id: B, profile: turbine-generic, modbus: "rtu:///dev/ttyS0?baud=19200", unit: 2}
                        - {id: C, profile: turbine-generic, modbus: "rtu:///dev/ttyS0", unit: 0}
                        """);

        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly(
                        "/dev/ttyS0 is set up otherwise at agent.yaml:6:3",
                        "unit 0 is not in 1..247");
    }

    @Test
    void aDeviceIsTunedWhereItDiffersFromItsProfile() {
        var tuning =
                devices(
                                """
                                - {id: A, profile: turbine-generic, modbus: 10.1.0.1, block: 50, gap: 0,
                                   pause: 20ms, timeout: 3s, retries: 2}
                                """)
                        .getFirst()
                        .tuning();

        assertThat(tuning)
                .isEqualTo(
                        new Tuning(
                                Optional.of(50),
                                Optional.of(0),
                                Optional.of(Duration.ofMillis(20)),
                                Optional.of(Duration.ofSeconds(3)),
                                Optional.of(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "'modbus: a, block: 126', block is not in 4..125",
        "'modbus: a, gap: -1', gap is not in 0..124",
        "'modbus: a, pause: -1s', pause",
        "'modbus: a, timeout: 0s', timeout is not positive",
        "'modbus: a, retries: 10', retries is not in 0..9",
        "'snmp: a, block: 10', 'block, gap and pause are for modbus only'",
    })
    void tuningBeyondReasonIsRefusedAtItsPlace(String keys, String message) {
        var yaml = HEAD + "- {id: A, profile: p, " + keys + "}\n";

        assertThatThrownBy(() -> Settings.parse("agent.yaml", yaml, AgentFile.class))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("agent.yaml:6:")
                .hasMessageContaining(message);
    }

    @Test
    void allProblemsAreToldAtOnceAtTheirPlaces() {
        var problems =
                problems(
                        """
                        - {id: WT01..WT03, profile: turbine-genric, modbus: "10.1.0.{1..3}"}
                        - {id: wt02, profile: turbine-generic, modbus: 10.9.0.1}
                        - {id: PDU-1, profile: turbine-generic, snmp: 10.2.0.1}
                        - {id: WT11..WT14, profile: turbine-generic, modbus: "10.3.0.{1..3}"}
                        """);

        assertThat(problems)
                .extracting(p -> p.place() + ": " + p.message())
                .containsExactly(
                        "agent.yaml:6:29: unknown profile \"turbine-genric\";"
                                + " did you mean \"turbine-generic\"?",
                        "agent.yaml:7:8: id \"wt02\" is already taken by \"WT02\" at agent.yaml:6:8",
                        "agent.yaml:8:24: profile \"turbine-generic\" is for Modbus,"
                                + " but the address is for SNMP",
                        "agent.yaml:9:54: 4 ids but 3 in \"10.3.0.{1..3}\"");
    }

    @Test
    void aRangeOfIdsOnOneAddressIsASlip() {
        assertThat(
                        problems(
                                """
                                - {id: WT01..WT02, profile: turbine-generic, modbus: 10.1.0.1}
                                """))
                .extracting(Problem::message)
                .containsExactly("\"WT02\" has the address of \"WT01\" at agent.yaml:6:54");
    }

    @Test
    void devicesOnOneConnectionArePolledAtOnePace() {
        assertThat(
                        problems(
                                """
                                - {id: A, profile: turbine-generic, modbus: 10.1.0.1, unit: 1}
                                - {id: B, profile: turbine-generic, modbus: 10.1.0.1, unit: 2, every: 5s}
                                """))
                .extracting(Problem::message)
                .containsExactly(
                        "devices on 10.1.0.1:502 share a connection and need the same `every` as at"
                                + " agent.yaml:6:3");
    }

    @Test
    void badNamesPortsAndUnitsAreProblemsNotCrashes() {
        var problems =
                problems(
                        """
                        - {id: "a/b", profile: turbine-generic, modbus: 10.1.0.1}
                        - {id: B, profile: turbine-generic, modbus: "10.1.0.1:x"}
                        - {id: C, profile: turbine-generic, modbus: "10.1.0.1:70000"}
                        - {id: D, profile: turbine-generic, modbus: 10.1.0.1, unit: 256}
                        - {id: E9..E1, profile: turbine-generic, modbus: 10.1.0.1}
                        """);

        assertThat(problems).extracting(p -> p.place().line()).containsExactly(6, 7, 8, 9, 10);
    }

    @Test
    void whatAFileMaySayIsCheckedWhereItStands() {
        var e =
                catchThrowableOfType(
                        SettingsException.class,
                        () ->
                                Settings.parse(
                                        "agent.yaml",
                                        """
                                        site: zhang bei
                                        edge: farm-1
                                        host: gateway-1
                                        mqtt: {broker: "http://127.0.0.1"}
                                        htp: 127.0.0.1
                                        devices:
                                        - {id: A, profile: p, modbus: a, snmp: b}
                                        """,
                                        AgentFile.class));

        assertThat(e.problems()).extracting(p -> p.place().line()).contains(4, 5, 7);
        assertThat(e.getMessage()).contains("htp").contains("http").contains("modbus");
    }

    private static List<DeviceEntry> devices(String devices) {
        return AgentConfig.of(parse(devices), PROFILES).devices();
    }

    private static DeviceAddress address(String text) {
        return devices(
                        "- {id: A, profile: turbine-generic, modbus: \"%s\", unit: 7}\n"
                                .formatted(text))
                .getFirst()
                .address();
    }

    private static List<Problem> problems(String devices) {
        var file = parse(devices);
        return catchThrowableOfType(SettingsException.class, () -> AgentConfig.of(file, PROFILES))
                .problems();
    }

    private static AgentFile parse(String devices) {
        return Settings.parse("agent.yaml", HEAD + devices, AgentFile.class);
    }
}
