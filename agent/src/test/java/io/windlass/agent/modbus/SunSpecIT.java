package io.windlass.agent.modbus;

import static io.windlass.agent.modbus.Devices.device;
import static io.windlass.agent.modbus.Devices.mapWith;
import static io.windlass.agent.modbus.SunSpec.INVERTER;
import static io.windlass.agent.modbus.SunSpec.POWER;
import static io.windlass.agent.modbus.SunSpec.common;
import static io.windlass.agent.modbus.SunSpec.image;
import static io.windlass.agent.modbus.SunSpec.map;
import static io.windlass.agent.modbus.SunSpec.model;
import static io.windlass.agent.modbus.SunSpec.poll;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.profile.Function;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SunSpecIT {

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

    @ParameterizedTest
    @ValueSource(ints = {0, 40_000, 50_000})
    void modelsAreFoundWhereverSunSpecAllowsThem(int base) throws Exception {
        image(server, base, common(66), model(103, 0, 0, 1234, 0xFFFF));

        assertThat(poll(device(map(INVERTER), line))).containsExactly("active_power 123.4");
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 66})
    void modelsAreWalkedByTheirLengths(int common) throws Exception {
        image(server, 40_000, common(common), model(11, 1, 2, 3), model(101, 0, 0, 5, 0));

        assertThat(poll(device(map(INVERTER), line))).containsExactly("active_power 5.0");
    }

    @Test
    void whatIsOfferedIsKnownOnceTheModelsAre() throws Exception {
        image(server, 40_000, model(103, 0, 0, 5, 0));
        var device = device(map(INVERTER), line);
        assertThat(device.description().signals()).isEmpty();

        device.poll();

        assertThat(device.description().signals())
                .extracting(s -> s.id() + " " + s.unit())
                .containsExactly("active_power W");
    }

    @Test
    void ofTwoModelsWithOneSignalTheFirstInTheProfileIsRead() throws Exception {
        var floats = "{models: [113], signals: [{name: active_power, address: 2, type: float32}]}";
        image(server, 40_000, model(103, 0, 0, 5, 0), model(113, 0x43FA, 0));

        assertThat(poll(device(map(INVERTER, floats), line))).containsExactly("active_power 5.0");
        assertThat(poll(device(map(floats, INVERTER), line))).containsExactly("active_power 500.0");
    }

    @Test
    void aModelThatIsThereTwiceIsTwoComponents() throws Exception {
        var meters =
                "{models: [201, 203], signals: ["
                        + "{component: 'meter.{n}', name: active_power, address: 2, type: int16},"
                        + "{name: voltage, address: 3, type: int16}]}";
        image(server, 40_000, model(203, 7, 230), common(66), model(203, 8, 231));

        assertThat(poll(device(map(meters), line)))
                .containsExactly(
                        "voltage 230.0", "meter.1/active_power 7.0", "meter.2/active_power 8.0");
    }

    @Test
    void aRepeatingBlockIsReadAsOftenAsItFits() throws Exception {
        var mppt =
                "{models: [160], repeat: 3, signals: [{component: 'module.{n}', name: voltage,"
                        + " address: 5, type: uint16, scale_factor: 2}]}";
        image(server, 40_000, model(160, 0xFFFF, 2, 1, 3001, 0, 2, 3002, 0));

        assertThat(poll(device(map(mppt), line)))
                .containsExactly("module.1/voltage 300.1", "module.2/voltage 300.2");
    }

    @Test
    void notImplementedIsNotAvailableAndNeverZero() throws Exception {
        var group =
                "{models: [103], signals: ["
                        + "{name: a, unit: W, address: 2, type: int16},"
                        + "{name: b, unit: W, address: 2, type: uint16},"
                        + "{name: c, unit: W, address: 3, type: uint16},"
                        + "{name: d, unit: W, address: 3, type: uint16, bits: 0},"
                        + "{name: e, unit: W, address: 4, type: uint32},"
                        + "{name: f, unit: W, address: 6, type: float32},"
                        + "{name: g, unit: W, address: 8, type: int16, scale_factor: 9}]}";
        image(
                server,
                40_000,
                model(103, 0x8000, 0xFFFF, 0xFFFF, 0xFFFF, 0x7FBF, 0xFF80, 1, 0x8000));

        assertThat(poll(device(map(group), line)))
                .containsExactly(
                        "a NOT_AVAILABLE",
                        "b 32768.0",
                        "c NOT_AVAILABLE",
                        "d NOT_AVAILABLE",
                        "e NOT_AVAILABLE",
                        "f NOT_AVAILABLE",
                        "g NOT_AVAILABLE");
    }

    @Test
    void aSignalBeyondAnOldModelsEndIsNotOffered() throws Exception {
        var group =
                "{models: [103], signals: ["
                        + POWER
                        + ", {name: voltage, address: 6, type: uint16},"
                        + " {name: current, address: 2, type: uint16, scale_factor: 6}]}";
        image(server, 40_000, model(103, 0, 0, 5, 0));

        assertThat(poll(device(map(group), line))).containsExactly("active_power 5.0");
    }

    @Test
    void registersInFixedPlacesAreReadBesideTheModels() throws Exception {
        var map =
                mapWith("sunspec: [" + INVERTER + "], ", "name: voltage, address: 7, type: int16");
        server.with(Function.HOLDING, 7, 230);
        var device = device(map, line);
        assertThat(poll(device)).containsExactly("voltage 230.0");

        image(server, 40_000, model(103, 0, 0, 5, 0));
        for (int i = 0; i < 3; i++) device.poll();

        assertThat(poll(device)).containsExactly("voltage 230.0", "active_power 5.0");
    }

    @ParameterizedTest
    @CsvSource({"40000, true", "39999, false"})
    void onlySunSMarksTheModels(int address, boolean found) throws Exception {
        image(server, address, model(103, 0, 0, 5, 0));

        assertThat(!device(map(INVERTER), line).poll().readings().isEmpty()).isEqualTo(found);
    }
}
