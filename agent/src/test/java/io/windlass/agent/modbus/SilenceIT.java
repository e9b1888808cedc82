package io.windlass.agent.modbus;

import static io.windlass.agent.modbus.Devices.device;
import static io.windlass.agent.modbus.Devices.mapWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.modbus.ModbusServer.Asked;
import io.windlass.agent.profile.Function;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.SignalId;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a device says nothing about is found out, and does not delay the rest.
class SilenceIT {
    private static final String A = "name: a, unit: W, address: 0, type: uint16";
    private static final String NEAR = "name: near, unit: W, address: 4, type: uint16";
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
    void aDeadRangeIsAskedForEverMoreRarelyAndFoundWhenItLives() throws Exception {
        server.with(Function.HOLDING, 0, 7).with(Function.HOLDING, 500, 8);
        server.behave(
                (request, honest) -> request[8] == 0 ? Optional.empty() : Optional.of(honest));
        var device = device(mapWith("timeout: 250ms, ", A, FAR), line);
        for (int i = 0; i < 20; i++) device.poll();

        assertThat(server.asked().stream().filter(asked -> asked.first() == 0))
                .hasSizeLessThanOrEqualTo(8);
        server.behave((_, honest) -> Optional.of(honest));
        for (int i = 20; i < 32; i++) device.poll();

        assertThat(device.poll().readings()).contains(good("a", 7), good("far", 8));
    }

    @Test
    void aHoleThatADeviceIsSilentAboutIsFoundAndAvoided() throws Exception {
        server.with(Function.HOLDING, 0, 7).with(Function.HOLDING, 4, 8);
        server.behave((_, honest) -> isRefusal(honest) ? Optional.empty() : Optional.of(honest));
        var device = device(mapWith("timeout: 250ms, ", A, NEAR), line);

        for (int i = 0; i < 4; i++) device.poll();

        assertThat(device.poll().readings()).containsExactly(good("a", 7), good("near", 8));
    }

    @Test
    void aDeviceThatIsSilentAboutLongRequestsIsAskedForLess() throws Exception {
        server.with(Function.HOLDING, 0, new int[16]);
        server.behave(
                (_, honest) -> honest.length > 9 + 8 ? Optional.empty() : Optional.of(honest));
        var signals = new String[16];
        for (int i = 0; i < 16; i++)
            signals[i] = "name: v%d, unit: W, address: %d, type: uint16".formatted(i, i);
        var device = device(mapWith("timeout: 250ms, ", signals), line);

        for (int i = 0; i < 12; i++) device.poll();

        assertThat(device.poll().good()).isEqualTo(16);
    }

    @Test
    void aDeviceThatWasAwayIsAskedAsBefore() throws Exception {
        server.with(Function.HOLDING, 0, 7, 0, 0, 0, 8);
        server.behave((_, _) -> Optional.empty());
        var device = device(mapWith("timeout: 250ms, ", A, NEAR), line);
        for (int i = 0; i < 5; i++) device.poll();

        server.behave((_, honest) -> Optional.of(honest));
        assertThat(device.poll().good()).isEqualTo(2);
        server.asked().clear();

        assertThat(device.poll().good()).isEqualTo(2);
        assertThat(server.asked()).containsExactly(new Asked(1, 3, 0, 5));
    }

    private static boolean isRefusal(byte[] reply) {
        return (reply[7] & 0x80) != 0;
    }

    private static Reading good(String signal, double value) {
        return new Good(SignalId.parse(signal), value);
    }
}
