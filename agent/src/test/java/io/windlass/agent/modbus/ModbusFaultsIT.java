package io.windlass.agent.modbus;

import static io.windlass.agent.modbus.Devices.TIMEOUT;
import static io.windlass.agent.modbus.Devices.device;
import static io.windlass.agent.modbus.Devices.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.windlass.agent.profile.Function;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Reading.Bad;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.SignalId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
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
        try (var taken = new Socket()) { // bound, so that nobody else listens there, but deaf
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            var nobody = ModbusLine.tcp("127.0.0.1", taken.getLocalPort());

            assertThat(device(map(A), nobody).poll().readings())
                    .containsExactly(bad("a", Fault.UNREACHABLE));
        }
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

    private static Reading good(String signal, double value) {
        return new Good(SignalId.parse(signal), value);
    }

    private static Reading bad(String signal, Fault fault) {
        return new Bad(SignalId.parse(signal), fault);
    }
}
