package io.windlass.agent.modbus;

import static io.windlass.agent.modbus.Devices.TIMEOUT;
import static io.windlass.agent.modbus.Devices.device;
import static io.windlass.agent.modbus.Devices.map;
import static io.windlass.agent.modbus.Devices.mapWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.windlass.agent.modbus.ModbusServer.Asked;
import io.windlass.agent.profile.Function;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Reading.Bad;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.SignalId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModbusFaultsIT {
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

    @ParameterizedTest
    @CsvSource({"4, REFUSED", "6, REFUSED", "10, UNREACHABLE", "11, TIMEOUT"})
    void anExceptionIsDataAndAGatewaysExcuseIsNotARefusal(int code, Fault fault) throws Exception {
        server.behave((request, _) ->
                Optional.of(ModbusServer.exception(ByteBuffer.wrap(request), code)));

        assertThat(device(map(A), line).poll().readings()).containsExactly(bad("a", fault));
    }

    @Test
    void aSilentDeviceCostsOneTimeoutHoweverManyBlocksItHas() throws Exception {
        server.behave((_, _) -> Optional.empty());
        var device = device(map(A, FAR, "name: c, unit: W, address: 900, type: uint16"), line);

        long start = System.nanoTime();
        var sample = device.poll();
        var took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(sample.readings())
                .extracting(r -> ((Bad) r).fault())
                .containsOnly(Fault.TIMEOUT);
        assertThat(took).isBetween(TIMEOUT.minusMillis(50), TIMEOUT.multipliedBy(2));
    }

    @Test
    void aDeadRangeDoesNotHideTheLivingOnes() throws Exception {
        server.with(Function.HOLDING, 0, 7).with(Function.HOLDING, 500, 8);
        server.behave(
                (request, honest) -> request[8] == 0 ? Optional.empty() : Optional.of(honest));
        var device = device(map(A, FAR), line);

        device.poll();

        assertThat(device.poll().readings())
                .containsExactly(bad("a", Fault.TIMEOUT), good("far", 8));
    }

    @Test
    void aDeadRangeIsAskedForEverMoreRarelyAndFoundWhenItLives() throws Exception {
        server.with(Function.HOLDING, 0, 7).with(Function.HOLDING, 500, 8);
        server.behave(
                (request, honest) -> request[8] == 0 ? Optional.empty() : Optional.of(honest));
        var device = device(mapWith("timeout: 20ms, ", A, FAR), line);
        for (int i = 0; i < 20; i++) device.poll();

        assertThat(server.asked().stream().filter(asked -> asked.first() == 0)).hasSize(7);
        server.behave((_, honest) -> Optional.of(honest));
        for (int i = 20; i < 32; i++) device.poll();

        assertThat(device.poll().readings()).contains(good("a", 7), good("far", 8));
    }

    @Test
    void aHoleThatADeviceIsSilentAboutIsFoundAndAvoided() throws Exception {
        server.with(Function.HOLDING, 0, 7).with(Function.HOLDING, 4, 8);
        server.behave((_, honest) -> isRefusal(honest) ? Optional.empty() : Optional.of(honest));
        var device = device(mapWith("timeout: 50ms, ", A, NEAR), line);

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
        var device = device(mapWith("timeout: 50ms, ", signals), line);

        for (int i = 0; i < 12; i++) device.poll();

        assertThat(device.poll().good()).isEqualTo(16);
    }

    @Test
    void aDeviceThatWasAwayIsAskedAsBefore() throws Exception {
        server.with(Function.HOLDING, 0, 7, 0, 0, 0, 8);
        server.behave((_, _) -> Optional.empty());
        var device = device(mapWith("timeout: 50ms, ", A, NEAR), line);
        for (int i = 0; i < 5; i++) device.poll();

        server.behave((_, honest) -> Optional.of(honest));
        assertThat(device.poll().good()).isEqualTo(2);
        server.asked().clear();

        assertThat(device.poll().good()).isEqualTo(2);
        assertThat(server.asked()).containsExactly(new Asked(1, 3, 0, 5));
    }

    @Test
    void aLateAnswerIsNotTakenForTheNextOne() throws Exception {
        server.with(Function.HOLDING, 0, 7);
        var late = new CompletableFuture<byte[]>();
        server.behave((_, honest) -> {
            if (late.complete(honest)) return Optional.empty();
            return Optional.of(honest);
        });
        var device = device(map(A), line);

        assertThat(device.poll().readings()).containsExactly(bad("a", Fault.TIMEOUT));
        server.with(Function.HOLDING, 0, 8);

        assertThat(device.poll().readings()).containsExactly(good("a", 8));
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void bytesThatDripInDoNotExtendTheTimeout() throws Exception {
        server.with(Function.HOLDING, 0, 7);
        server.behave((_, honest) -> {
            drip(honest);
            return Optional.empty();
        });

        long start = System.nanoTime();
        var sample = device(map(A), line).poll();

        assertThat(sample.readings()).containsExactly(bad("a", Fault.TIMEOUT));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.multipliedBy(2));
    }

    private void drip(byte[] bytes) {
        for (int i = 0; i < bytes.length - 1; i++) {
            if (!server.send(bytes[i])) return;
            LockSupport.parkNanos(TIMEOUT.toNanos() / 3);
        }
    }

    @Test
    void aConnectionThatWasClosedMeanwhileIsOpenedAgainUnnoticed() throws Exception {
        server.with(Function.HOLDING, 0, 7);
        var device = device(map(A), line);
        device.poll();

        server.hangUp();

        assertThat(device.poll().readings()).containsExactly(good("a", 7));
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void aDeviceThatIsNotThereIsUnreachable() throws Exception {
        server.close();

        assertThat(device(map(A), line).poll().readings())
                .containsExactly(bad("a", Fault.UNREACHABLE));
    }

    @Test
    void aNameThatCannotBeResolvedIsUnreachable() throws Exception {
        var nowhere = ModbusLine.tcp("no-such-host.invalid", 502);

        assertThat(device(map(A), nowhere).poll().readings())
                .containsExactly(bad("a", Fault.UNREACHABLE));
    }

    @Test
    void anInterruptStopsAPollAndClosesTheConnection() throws Exception {
        server.behave((_, _) -> Optional.empty());
        var device = device(map(A), line);
        var outcome = new CompletableFuture<Object>();
        var poller =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                outcome.complete(device.poll());
                            } catch (InterruptedException e) {
                                outcome.complete(e);
                            }
                        });
        await().until(() -> !server.asked().isEmpty());

        poller.interrupt();

        assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aProbeIsOverWithinItsBudget() throws Exception {
        server.behave((_, _) -> Optional.empty());

        long start = System.nanoTime();
        var sample = device(map(A, FAR), line).probe(TIMEOUT.dividedBy(5));

        assertThat(sample.readings())
                .containsExactly(bad("a", Fault.TIMEOUT), bad("far", Fault.TIMEOUT));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT);
    }

    private static boolean isRefusal(byte[] reply) {
        return (reply[7] & 0x80) != 0;
    }

    private static Reading good(String signal, double value) {
        return new Good(SignalId.parse(signal), value);
    }

    private static Reading bad(String signal, Fault fault) {
        return new Bad(SignalId.parse(signal), fault);
    }
}
