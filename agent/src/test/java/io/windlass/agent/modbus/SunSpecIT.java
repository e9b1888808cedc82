package io.windlass.agent.modbus;

import static io.windlass.agent.modbus.Devices.device;
import static io.windlass.agent.modbus.Devices.mapWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.modbus.ModbusServer.Asked;
import io.windlass.agent.profile.Function;
import io.windlass.agent.profile.ModbusMap;
import io.windlass.telemetry.Reading;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SunSpecIT {
    private static final String POWER =
            "{name: active_power, address: 4, type: int16, scale_factor: 5}";
    private static final String INVERTER = "{models: [101, 103], signals: [" + POWER + "]}";

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
        image(base, common(66), model(103, 0, 0, 1234, 0xFFFF));

        assertThat(poll(device(map(INVERTER), line))).containsExactly("active_power 123.4");
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 66})
    void modelsAreWalkedByTheirLengths(int common) throws Exception {
        image(40_000, common(common), model(11, 1, 2, 3), model(101, 0, 0, 5, 0));

        assertThat(poll(device(map(INVERTER), line))).containsExactly("active_power 5.0");
    }

    @Test
    void whatIsOfferedIsKnownOnceTheModelsAre() throws Exception {
        image(40_000, model(103, 0, 0, 5, 0));
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
        image(40_000, model(103, 0, 0, 5, 0), model(113, 0x43FA, 0));

        assertThat(poll(device(map(INVERTER, floats), line))).containsExactly("active_power 5.0");
        assertThat(poll(device(map(floats, INVERTER), line))).containsExactly("active_power 500.0");
    }

    @Test
    void aModelThatIsThereTwiceIsTwoComponents() throws Exception {
        var meters =
                "{models: [201, 203], signals: ["
                        + "{component: 'meter.{n}', name: active_power, address: 2, type: int16},"
                        + "{name: voltage, address: 3, type: int16}]}";
        image(40_000, model(203, 7, 230), common(66), model(203, 8, 231));

        assertThat(poll(device(map(meters), line)))
                .containsExactly(
                        "voltage 230.0", "meter.1/active_power 7.0", "meter.2/active_power 8.0");
    }

    @Test
    void aRepeatingBlockIsReadAsOftenAsItFits() throws Exception {
        var mppt =
                "{models: [160], repeat: 3, signals: [{component: 'module.{n}', name: voltage,"
                        + " address: 5, type: uint16, scale_factor: 2}]}";
        image(40_000, model(160, 0xFFFF, 2, 1, 3001, 0, 2, 3002, 0));

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
        image(40_000, model(103, 0x8000, 0xFFFF, 0xFFFF, 0xFFFF, 0x7FBF, 0xFF80, 1, 0x8000));

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
        image(40_000, model(103, 0, 0, 5, 0));

        assertThat(poll(device(map(group), line))).containsExactly("active_power 5.0");
    }

    @Test
    void aDeviceThatIsSilentWhereItHasNothingIsFoundAtTheNextPoll() throws Exception {
        image(0, model(103, 0, 0, 5, 0));
        server.behave(
                (request, honest) -> isException(honest) ? Optional.empty() : Optional.of(honest));
        var device = device(map(INVERTER), line);

        assertThat(device.probe(Duration.ofMillis(100)).readings()).isEmpty();
        assertThat(device.probe(Duration.ofMillis(100)).readings()).isEmpty();
        assertThat(poll(device)).containsExactly("active_power 5.0");
    }

    @Test
    void aWalkGoesOnWhereASilenceBrokeItOff() throws Exception {
        image(40_000, common(66), model(103, 0, 0, 5, 0));
        var replies = new AtomicInteger();
        server.behave((_, honest) ->
                replies.incrementAndGet() == 3 ? Optional.empty() : Optional.of(honest));
        var device = device(map(INVERTER), line);
        device.probe(Duration.ofMillis(100));
        server.asked().clear();

        assertThat(poll(device)).containsExactly("active_power 5.0");
        assertThat(server.asked().getFirst()).isEqualTo(new Asked(1, 3, 40_070, 2));
    }

    @Test
    void aDeviceWhoseModelsChangeIsWalkedAgain() throws Exception {
        image(40_000, model(103, 0, 0, 5, 0));
        var device = device(map(INVERTER), line);
        device.poll();
        image(40_000, common(66), model(103, 0, 0, 6, 0));

        assertThat(poll(device)).containsExactly("active_power PROTOCOL");
        assertThat(poll(device)).containsExactly("active_power 6.0");
    }

    @Test
    void aWalkedDeviceThatFallsSilentIsBadNotGone() throws Exception {
        image(40_000, model(103, 0, 0, 5, 0));
        var device = device(map(INVERTER), line);
        device.poll();
        server.behave((_, _) -> Optional.empty());

        assertThat(device.probe(Duration.ofMillis(50)).readings())
                .extracting(SunSpecIT::text)
                .containsExactly("active_power TIMEOUT");
    }

    @Test
    void registersInFixedPlacesAreReadBesideTheModels() throws Exception {
        var map =
                mapWith("sunspec: [" + INVERTER + "], ", "name: voltage, address: 7, type: int16");
        server.with(Function.HOLDING, 7, 230);
        var device = device(map, line);
        assertThat(poll(device)).containsExactly("voltage 230.0");

        image(40_000, model(103, 0, 0, 5, 0));
        for (int i = 0; i < 3; i++) device.poll();

        assertThat(poll(device)).containsExactly("voltage 230.0", "active_power 5.0");
    }

    @Test
    void aRegionOfZerosIsTheEndOfTheModels() throws Exception {
        server.with(Function.HOLDING, 0, new int[40_000]);
        server.with(Function.HOLDING, 0, 0x5375, 0x6e53);

        assertThat(device(map(INVERTER), line).poll().readings()).isEmpty();
        assertThat(server.asked()).hasSizeLessThan(8);
    }

    @ParameterizedTest
    @CsvSource({"40000, true", "39999, false"})
    void onlySunSMarksTheModels(int address, boolean found) throws Exception {
        image(address, model(103, 0, 0, 5, 0));

        assertThat(!device(map(INVERTER), line).poll().readings().isEmpty()).isEqualTo(found);
    }

    private void image(int base, int[]... models) {
        server.with(Function.HOLDING, base, 0x5375, 0x6e53);
        int at = base + 2;
        for (var model : models) {
            server.with(Function.HOLDING, at, model);
            at += model.length;
        }
        server.with(Function.HOLDING, at, 0xFFFF, 0);
    }

    private static int[] common(int length) {
        return model(1, new int[length]);
    }

    private static int[] model(int id, int... content) {
        var model = new int[content.length + 2];
        model[0] = id;
        model[1] = content.length;
        System.arraycopy(content, 0, model, 2, content.length);
        return model;
    }

    private static ModbusMap map(String... groups) {
        return mapWith("sunspec: [" + String.join(", ", groups) + "], ");
    }

    private static boolean isException(byte[] reply) {
        return (reply[7] & 0x80) != 0;
    }

    private static List<String> poll(ModbusDevice device) throws InterruptedException {
        return device.poll().readings().stream().map(SunSpecIT::text).toList();
    }

    private static String text(Reading reading) {
        return switch (reading) {
            case Reading.Good(var signal, double value) -> signal + " " + value;
            case Reading.Bad(var signal, var fault) -> signal + " " + fault;
        };
    }
}
