package io.windlass.agent.modbus;

import static io.windlass.agent.modbus.Devices.device;
import static io.windlass.agent.modbus.SunSpec.INVERTER;
import static io.windlass.agent.modbus.SunSpec.common;
import static io.windlass.agent.modbus.SunSpec.image;
import static io.windlass.agent.modbus.SunSpec.map;
import static io.windlass.agent.modbus.SunSpec.model;
import static io.windlass.agent.modbus.SunSpec.poll;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.modbus.ModbusServer.Asked;
import io.windlass.agent.profile.Function;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Walks that are broken off, lost or led astray.
class SunSpecWalkIT {
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
    void aDeviceThatIsSilentWhereItHasNothingIsFoundAtTheNextPoll() throws Exception {
        image(server, 0, model(103, 0, 0, 5, 0));
        server.behave(
                (request, honest) -> isException(honest) ? Optional.empty() : Optional.of(honest));
        var device = device(map(INVERTER), line);

        assertThat(device.probe(Duration.ofMillis(300)).readings()).isEmpty();
        assertThat(device.probe(Duration.ofMillis(300)).readings()).isEmpty();
        assertThat(poll(device)).containsExactly("active_power 5.0");
    }

    @Test
    void aWalkGoesOnWhereASilenceBrokeItOff() throws Exception {
        image(server, 40_000, common(66), model(103, 0, 0, 5, 0));
        var replies = new AtomicInteger();
        server.behave((_, honest) ->
                replies.incrementAndGet() == 3 ? Optional.empty() : Optional.of(honest));
        var device = device(map(INVERTER), line);
        device.probe(Duration.ofMillis(300));
        server.asked().clear();

        assertThat(poll(device)).containsExactly("active_power 5.0");
        assertThat(server.asked().getFirst()).isEqualTo(new Asked(1, 3, 40_070, 2));
    }

    @Test
    void aDeviceWhoseModelsChangeIsWalkedAgain() throws Exception {
        image(server, 40_000, model(103, 0, 0, 5, 0));
        var device = device(map(INVERTER), line);
        device.poll();
        image(server, 40_000, common(66), model(103, 0, 0, 6, 0));

        assertThat(poll(device)).containsExactly("active_power PROTOCOL");
        assertThat(poll(device)).containsExactly("active_power 6.0");
    }

    @Test
    void aWalkedDeviceThatFallsSilentIsBadNotGone() throws Exception {
        image(server, 40_000, model(103, 0, 0, 5, 0));
        var device = device(map(INVERTER), line);
        device.poll();
        server.behave((_, _) -> Optional.empty());

        assertThat(device.probe(Duration.ofMillis(300)).readings())
                .extracting(SunSpec::text)
                .containsExactly("active_power TIMEOUT");
    }

    @Test
    void aRegionOfZerosIsTheEndOfTheModels() throws Exception {
        server.with(Function.HOLDING, 0, new int[40_000]);
        server.with(Function.HOLDING, 0, 0x5375, 0x6e53);

        assertThat(device(map(INVERTER), line).poll().readings()).isEmpty();
        assertThat(server.asked()).hasSizeLessThan(8);
    }

    private static boolean isException(byte[] reply) {
        return (reply[7] & 0x80) != 0;
    }
}
