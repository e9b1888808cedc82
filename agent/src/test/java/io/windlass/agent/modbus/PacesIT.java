package io.windlass.agent.modbus;

import static io.windlass.agent.modbus.Devices.device;
import static io.windlass.agent.modbus.Devices.map;
import static io.windlass.agent.modbus.Devices.mapWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.profile.Function;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Reading.Bad;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.SignalId;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How fast and how often a device is asked.
class PacesIT {
    private static final String A = "name: a, unit: W, address: 0, type: uint16";
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
    void thePausesOfADelicateDeviceAreKept() throws Exception {
        server.with(Function.HOLDING, 0, 7).with(Function.HOLDING, 500, 8);
        var device = device(mapWith("pause: 60ms, ", A, FAR), line);

        long start = System.nanoTime();
        assertThat(device.poll().good()).isEqualTo(2);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThan(Duration.ofMillis(119));
    }

    @Test
    void theFirstRequestWaitsUntilAGatewayIsReady() throws Exception {
        server.with(Function.HOLDING, 0, 7);
        var device = device(mapWith("connect_pause: 80ms, ", A), line);

        long start = System.nanoTime();
        device.poll();
        var first = Duration.ofNanos(System.nanoTime() - start);
        device.poll();
        var both = Duration.ofNanos(System.nanoTime() - start);

        assertThat(first).isGreaterThan(Duration.ofMillis(79));
        assertThat(both.minus(first)).isLessThan(first);
    }

    @Test
    void aRequestThatMetSilenceIsPutAgain() throws Exception {
        server.with(Function.HOLDING, 0, 7);
        var silences = new AtomicInteger(1);
        server.behave((_, honest) ->
                silences.getAndDecrement() > 0 ? Optional.empty() : Optional.of(honest));

        var patient = device(mapWith("timeout: 250ms, retries: 1, ", A), line);
        assertThat(patient.poll().readings()).containsExactly(good("a", 7));
        assertThat(server.connections()).isEqualTo(2);

        silences.set(1);
        var hasty = device(mapWith("timeout: 250ms, ", A), line);
        assertThat(hasty.poll().readings()).containsExactly(bad("a", Fault.TIMEOUT));
    }

    @Test
    void whatHardlyChangesIsReadNowAndThenAndNeverRepeated() throws Exception {
        server.with(Function.HOLDING, 0, 7).with(Function.HOLDING, 500, 8);
        var now = new AtomicReference<>(Devices.NOW);
        var device = device(mapWith("slow: 60s, ", A, FAR + ", poll: slow"), line, 1, now::get);

        assertThat(device.poll().readings()).containsExactly(good("a", 7), good("far", 8));
        now.set(Devices.NOW.plusSeconds(59));
        assertThat(device.poll().readings()).containsExactly(good("a", 7));
        assertThat(server.asked()).hasSize(3);

        now.set(Devices.NOW.plusSeconds(60));
        assertThat(device.poll().readings()).containsExactly(good("a", 7), good("far", 8));
        now.set(Devices.NOW);
        assertThat(device.poll().readings()).containsExactly(good("a", 7), good("far", 8));
    }

    @Test
    void aSilentDeviceIsSilentAboutItsSlowSignalsToo() throws Exception {
        server.with(Function.HOLDING, 0, 7).with(Function.HOLDING, 500, 8);
        var device = device(mapWith("timeout: 250ms, ", A, FAR + ", poll: slow"), line);
        device.poll();
        server.behave((_, _) -> Optional.empty());

        assertThat(device.poll().readings())
                .containsExactly(bad("a", Fault.TIMEOUT), bad("far", Fault.TIMEOUT));
    }

    @Test
    void aDeviceOfSlowSignalsOnlyIsReadWithEveryPoll() throws Exception {
        server.with(Function.HOLDING, 0, 7);
        var device = device(map(A + ", poll: slow"), line);

        for (int i = 0; i < 2; i++)
            assertThat(device.poll().readings()).containsExactly(good("a", 7));
    }

    private static Reading good(String signal, double value) {
        return new Good(SignalId.parse(signal), value);
    }

    private static Reading bad(String signal, Fault fault) {
        return new Bad(SignalId.parse(signal), fault);
    }
}
