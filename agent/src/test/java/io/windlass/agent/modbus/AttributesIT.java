package io.windlass.agent.modbus;

import static io.windlass.agent.modbus.Devices.device;
import static io.windlass.agent.modbus.Devices.mapWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.modbus.ModbusServer.Asked;
import io.windlass.agent.profile.Function;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttributesIT {
    private static final String A = "name: a, unit: W, address: 0, type: uint16";
    private static final Asked TEXTS = new Asked(1, 4, 99, 8);
    private static final String KEYS =
            "attributes: [{name: model, input: 30100, length: 4},"
                    + " {name: serial, address: 103, function: input, length: 4}], ";

    private ModbusServer server;
    private ModbusLine line;

    @BeforeEach
    void start() throws IOException {
        server = new ModbusServer().with(Function.HOLDING, 0, 7);
        line = ModbusLine.tcp("127.0.0.1", server.port());
    }

    @AfterEach
    void stop() throws IOException {
        line.close();
        server.close();
    }

    @Test
    void textsEndAtTheFirstNulAndAreAskedForOnce() throws Exception {
        text(Function.INPUT, 99, "PM 5340\0");
        text(Function.INPUT, 103, "SN1\0junk");
        var device = device(mapWith(KEYS, A), line);
        assertThat(device.description().attributes()).isEmpty();

        for (int i = 0; i < 3; i++) device.poll();

        assertThat(device.description().attributes())
                .isEqualTo(Map.of("model", "PM 5340", "serial", "SN1"));
        assertThat(server.asked()).containsOnlyOnce(TEXTS);
    }

    @Test
    void textsFollowTheByteOrderAndWhatIsEmptyIsNotThere() throws Exception {
        text(Function.INPUT, 99, "MP3504  ");
        text(Function.INPUT, 103, "\377\377\377\377\377\377\377\377");
        var device = device(mapWith("bytes: little, " + KEYS, A), line);

        device.poll();

        assertThat(device.description().attributes()).isEqualTo(Map.of("model", "PM5340"));
    }

    @Test
    void aDeviceThatHasNoTextsIsReadAllTheSame() throws Exception {
        var device = device(mapWith(KEYS, A), line);

        assertThat(device.poll().good()).isEqualTo(1);
        assertThat(device.description().attributes()).isEmpty();
    }

    @Test
    void aDeviceThatIsSilentAboutTextsIsDelayedOnce() throws Exception {
        server.behave(
                (request, honest) -> request[7] == 4 ? Optional.empty() : Optional.of(honest));
        var device = device(mapWith("timeout: 250ms, " + KEYS, A), line);

        for (int i = 0; i < 3; i++) assertThat(device.poll().good()).isEqualTo(1);

        assertThat(server.asked()).containsOnlyOnce(TEXTS);
    }

    @Test
    void aDeviceThatCameBackIsAskedAgain() throws Exception {
        text(Function.INPUT, 99, "PM5340\0\0");
        text(Function.INPUT, 103, "SN1\0\0\0\0\0");
        var device = device(mapWith("timeout: 250ms, " + KEYS, A), line);
        device.poll();
        server.behave((_, _) -> Optional.empty());
        device.poll();

        text(Function.INPUT, 99, "PM8000\0\0");
        server.behave((_, honest) -> Optional.of(honest));
        device.poll();

        assertThat(device.description().attributes()).containsEntry("model", "PM8000");
    }

    @Test
    void theCommonModelTellsWhatADeviceIs() throws Exception {
        server.with(Function.HOLDING, 40_000, 0x5375, 0x6e53, 1, 66);
        server.with(Function.HOLDING, 40_004, new int[66]);
        server.with(Function.HOLDING, 40_070, 0xFFFF, 0);
        text(Function.HOLDING, 40_004, "Fronius\0");
        text(Function.HOLDING, 40_020, "Symo 10.0-3-M\0");
        text(Function.HOLDING, 40_044, "0.3.22.1");
        text(Function.HOLDING, 40_052, "29301234");
        var map = mapWith("sunspec: [{models: [103], signals: []}], ", A);
        var device = device(map, line);

        device.poll();

        assertThat(device.description().attributes())
                .isEqualTo(
                        Map.of(
                                "manufacturer", "Fronius",
                                "model", "Symo 10.0-3-M",
                                "firmware", "0.3.22.1",
                                "serial", "29301234"));
    }

    private void text(Function function, int first, String text) {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; bytes.remaining() > 1; i++) {
            server.with(function, first + i, Short.toUnsignedInt(bytes.getShort()));
        }
    }
}
