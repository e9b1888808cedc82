package io.windlass.agent.modbus;

import static io.windlass.agent.modbus.Devices.device;
import static io.windlass.agent.modbus.Devices.map;
import static io.windlass.agent.modbus.Devices.mapWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.modbus.ModbusServer.Asked;
import io.windlass.agent.profile.Function;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Reading.Bad;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.SignalId;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModbusDeviceIT {
    private static final String A = "name: a, unit: W, address: 0, type: uint16";
    private static final String B = "name: b, unit: W, address: 4, type: int32";
    private static final String FAR = "name: far, unit: W, address: 500, type: uint16";

    private ModbusServer server;
    private ModbusLine line;

    @BeforeEach
    void start() throws IOException {
        server = new ModbusServer();
        line = ModbusLine.tcp("127.0.0.1", server.port());
    }

    @AfterEach
    void stop() throws IOException {
        line.close();
        server.close();
    }

    @Test
    void allFourTablesAreRead() throws Exception {
        server.with(Function.HOLDING, 0, 1170).with(Function.INPUT, 0, 230);
        server.with(Function.COIL, 10, 0, 1, 1).with(Function.DISCRETE, 3, 1);
        var device =
                device(
                        map(
                                A,
                                "name: voltage, address: 0, function: input, type: uint16",
                                "name: c0, unit: '1', address: 10, function: coil, type: bool",
                                "name: c2, unit: '1', address: 12, function: coil, type: bool",
                                "name: d, unit: '1', address: 3, function: discrete, type: bool"),
                        line);

        var sample = device.poll();

        assertThat(sample.at()).isEqualTo(Devices.NOW);
        assertThat(sample.readings())
                .containsExactly(
                        good("a", 1170),
                        good("voltage", 230),
                        good("c0", 0),
                        good("c2", 1),
                        good("d", 1));
    }

    @Test
    void aScaleFactorIsAPowerOfTenOfTheDevice() throws Exception {
        server.with(Function.HOLDING, 0, 1234, 0xFFFE, 7, 0x8000, 9, 99);
        var device =
                device(
                        map(
                                A + ", scale_factor: 1",
                                "name: b, unit: W, address: 2, type: uint16, scale_factor: 3",
                                "name: c, unit: W, address: 4, type: uint16, scale_factor: 5"),
                        line);

        assertThat(device.poll().readings())
                .containsExactly(
                        good("a", 12.34),
                        bad("b", Fault.NOT_AVAILABLE),
                        bad("c", Fault.OUT_OF_RANGE));
    }

    @Test
    void theConnectionIsKeptAndSharedByUnits() throws Exception {
        server.with(Function.HOLDING, 0, 1);
        var first = device(map(A), line, 1);
        var second = device(map(A), line, 200);

        for (int i = 0; i < 3; i++) {
            first.poll();
            second.poll();
        }

        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.asked()).contains(new Asked(1, 3, 0, 1), new Asked(200, 3, 0, 1));
    }

    @Test
    void aHoleIsFoundOnceAndAvoidedFromThenOn() throws Exception {
        server.with(Function.HOLDING, 0, 7).with(Function.HOLDING, 4, 1, 2);
        var device = device(map(A, B), line);

        assertThat(device.poll().good()).isEqualTo(2);
        assertThat(server.asked()).hasSize(3);
        server.asked().clear();

        assertThat(device.poll().good()).isEqualTo(2);
        assertThat(server.asked()).containsExactly(new Asked(1, 3, 0, 1), new Asked(1, 3, 4, 2));
    }

    @Test
    void aDeviceThatRefusesLongRequestsIsAskedForLess() throws Exception {
        server.with(Function.HOLDING, 0, 1, 2, 3, 4, 5, 6, 7, 8);
        server.refuseMoreThan(2);
        var signals = new String[8];
        for (int i = 0; i < 8; i++) {
            signals[i] = "name: v%d, unit: W, address: %d, type: uint16".formatted(i, i);
        }
        var device = device(map(signals), line);

        assertThat(device.poll().good()).isEqualTo(8);
        server.asked().clear();
        assertThat(device.poll().good()).isEqualTo(8);
        assertThat(server.asked()).hasSize(4);
    }

    @Test
    void aRefusedSignalIsRefusedAndItsNeighboursAreNot() throws Exception {
        server.with(Function.HOLDING, 0, 7);

        var sample = device(map(A, FAR), line).poll();

        assertThat(sample.readings()).containsExactly(good("a", 7), bad("far", Fault.REFUSED));
    }

    @Test
    void aDeviceThatRefusesEverythingIsTriedInPartsEverMoreRarely() throws Exception {
        var device = device(map(A, B), line);
        for (int i = 0; i < 8; i++) device.poll();

        long parts = server.asked().stream().filter(asked -> asked.count() < 6).count();

        assertThat(parts).isEqualTo(2 * 4);
        server.with(Function.HOLDING, 0, 1, 2, 3, 4, 5, 6);
        assertThat(device.poll().good()).isEqualTo(2);
    }

    @Test
    void holesAreNotReadOverWhereTheyMustNotBe() throws Exception {
        server.with(Function.HOLDING, 0, 1, 2, 3, 4, 5, 6);

        device(mapWith("holes: avoid, ", A, B), line).poll();

        assertThat(server.asked()).containsExactly(new Asked(1, 3, 0, 1), new Asked(1, 3, 4, 2));
    }

    @Test
    void bitsAreReadTwoThousandAtOnce() throws Exception {
        server.refuseMoreThan(2_000);
        server.with(Function.COIL, 0, new int[2_000]).with(Function.COIL, 1_999, 1);
        var bit = "name: c%d, unit: '1', address: %d, function: coil, type: bool";
        var signals = new String[16];
        for (int i = 0; i < 16; i++) signals[i] = bit.formatted(i, i * 133 + i % 2);
        signals[15] = bit.formatted(15, 1_999);

        var readings = device(mapWith("gap: 124, ", signals), line).poll().readings();

        assertThat(readings.getLast()).isEqualTo(good("c15", 1));
        assertThat(server.asked()).containsExactly(new Asked(1, 1, 0, 2_000));
    }

    @Test
    void whatIsOfferedIsWhatIsRead() throws Exception {
        server.with(Function.HOLDING, 0, 1, 2);
        var device =
                device(
                        map(
                                "component: phase.L1, name: current, address: 1, type: uint16",
                                "name: active_power, address: 0, type: uint16"),
                        line);

        assertThat(device.description().signals())
                .extracting(s -> s.id() + " " + s.unit())
                .containsExactly("active_power W", "phase.L1/current A");
        assertThat(device.poll().readings())
                .extracting(r -> r.signal().toString())
                .containsExactly("active_power", "phase.L1/current");
    }

    @Test
    void whereACounterStartsAgainIsOfferedInTheUnit() {
        var energy = "name: energy, address: 0, type: uint32, scale: 10, wrap: 4294967296";

        assertThat(device(map(energy), line).description().signals().getFirst().wrap())
                .hasValue(42_949_672_960.0);
    }

    private static Reading good(String signal, double value) {
        return new Good(SignalId.parse(signal), value);
    }

    private static Reading bad(String signal, Fault fault) {
        return new Bad(SignalId.parse(signal), fault);
    }
}
