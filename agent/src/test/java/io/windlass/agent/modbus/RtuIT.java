package io.windlass.agent.modbus;

import static io.windlass.agent.modbus.Devices.device;
import static io.windlass.agent.modbus.Devices.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.windlass.agent.config.RtuLine;
import io.windlass.agent.config.RtuLine.Parity;
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
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// RTU frames, over TCP and over a serial line.
class RtuIT {
    private static final String A = "name: a, unit: W, address: 0, type: uint32";
    private static final String COIL = "name: c, unit: '1', coil: 4, type: bool";
    private static final Duration SHORT = Duration.ofMillis(400);

    private ModbusServer image;
    private RtuServer server;
    private ModbusLine line;

    @BeforeEach
    void start() throws IOException {
        image = new ModbusServer().with(Function.HOLDING, 0, 0, 7).with(Function.COIL, 3, 1);
        server = new RtuServer(image);
        line = ModbusLine.rtu(new RtuLine.OverTcp("127.0.0.1", server.port()));
    }

    @AfterEach
    void stop() throws IOException {
        line.close();
        server.close();
        image.close();
    }

    @Test
    void framesAreAnsweredOverTcp() throws Exception {
        var first = device(map(A, COIL), line, 1).poll();
        var second = device(map(A), line, 247).poll();

        assertThat(first.readings()).containsExactly(good("a", 7), good("c", 1));
        assertThat(second.readings()).containsExactly(good("a", 7));
        assertThat(image.asked()).contains(new Asked(247, 3, 0, 2));
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aRefusalIsAnAnswer() throws Exception {
        var far = "name: far, unit: W, address: 500, type: uint16";

        assertThat(device(map(far), line).poll().readings())
                .containsExactly(bad("far", Fault.REFUSED));
    }

    static Stream<Arguments> surroundings() {
        return Stream.of(
                Arguments.of("noise before it", around(new byte[] {0, (byte) 0xFF}, new byte[0])),
                Arguments.of(
                        "an echo before it",
                        around(RtuServer.sealed(new byte[] {1, 3, 0, 0, 0, 2}, 0, 6), new byte[0])),
                Arguments.of("noise behind it", around(new byte[0], new byte[] {1, 3, 4})));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("surroundings")
    void theAnswerIsFoundAmongWhatTheLineCarries(String name, UnaryOperator<byte[]> around)
            throws Exception {
        server.behave((_, honest) -> Optional.of(around.apply(honest)));
        var device = device(map(A), line);

        assertThat(device.poll().readings()).containsExactly(good("a", 7));
        assertThat(device.poll().readings()).containsExactly(good("a", 7));
    }

    static Stream<Arguments> spoilings() {
        return Stream.of(
                Arguments.of("a wrong checksum", spoilt(8, 1)),
                Arguments.of("a flipped bit", spoilt(6, 4)),
                Arguments.of("another unit", resealed(0, 9)),
                Arguments.of("another function", resealed(1, 4)),
                Arguments.of("a shorter answer", resealed(2, 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilings")
    void aFrameThatIsNotTheAnswerIsAFaultAndTheNextPollIsRight(
            String name, UnaryOperator<byte[]> spoil) throws Exception {
        var device = device(map(A), line);
        server.behave((_, honest) -> Optional.of(spoil.apply(honest)));
        assertThat(device.probe(SHORT).readings()).containsExactly(bad("a", Fault.PROTOCOL));

        server.behave((_, honest) -> Optional.of(honest));

        assertThat(device.poll().readings()).containsExactly(good("a", 7));
    }

    @Test
    void aLateFrameIsNotTakenForTheNextAnswer() throws Exception {
        var silences = new AtomicInteger(1);
        server.behave((_, honest) ->
                silences.getAndDecrement() > 0 ? Optional.empty() : Optional.of(honest));
        var device = device(map(A), line);

        assertThat(device.probe(SHORT).readings()).containsExactly(bad("a", Fault.TIMEOUT));
        assertThat(device.poll().readings()).containsExactly(good("a", 7));
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void noBytesWithoutARightChecksumAreTakenForAnAnswer() throws Exception {
        var random = new Random(3);
        var exchange = new Exchange(1, 1, Function.HOLDING, new Extent(0, 2));
        var honest = RtuServer.sealed(new byte[] {1, 3, 4, 0, 0, 0, 7}, 0, 7);
        for (int i = 0; i < 50_000; i++) {
            var noise = Arrays.copyOf(honest, 1 + random.nextInt(64));
            int at = random.nextInt(Math.min(noise.length, honest.length));
            noise[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(new RtuFrame(exchange).with(noise, noise.length)).isEmpty();
        }
    }

    @Test
    void aFrameMayComeInPieces() throws Exception {
        var honest = RtuServer.sealed(new byte[] {1, 3, 4, 0, 0, 0, 7}, 0, 7);
        var frame = new RtuFrame(new Exchange(1, 1, Function.HOLDING, new Extent(0, 2)));

        for (int i = 0; i < honest.length - 1; i++)
            assertThat(frame.with(new byte[] {honest[i]}, 1)).isEmpty();

        assertThat(frame.with(new byte[] {honest[honest.length - 1]}, 1)).isPresent();
    }

    @Test
    void aLineThatNeverStopsTalkingIsAFault() throws Exception {
        server.behave((_, _) -> Optional.of(new byte[5_000]));

        assertThat(device(map(A), line).poll().readings())
                .containsExactly(bad("a", Fault.PROTOCOL));
    }

    @Test
    void aSerialLineIsReadWithoutHoldingUpAnyThread() throws Exception {
        try (var pty = Pty.bridgedTo(server.port())) {
            assumeThat(pty.device()).as("python3 with pty").isPresent();
            var serial = new RtuLine.Serial(pty.device().get(), 19_200, Parity.NONE, 1);
            var wire = ModbusLine.rtu(serial);

            assertThat(device(map(A, COIL), wire, 1).poll().readings())
                    .containsExactly(good("a", 7), good("c", 1));
            server.behave((_, _) -> Optional.empty());
            assertThat(device(map(A), wire, 2).probe(SHORT).readings())
                    .containsExactly(bad("a", Fault.TIMEOUT));
            server.behave((_, honest) -> Optional.of(honest));
            assertThat(device(map(A), wire, 3).poll().readings()).containsExactly(good("a", 7));
            wire.close();
        }
    }

    @Test
    void aSerialPortThatIsNotThereIsUnreachable() throws Exception {
        var nowhere = ModbusLine.rtu(new RtuLine.Serial("/dev/no-such-port", 9600, Parity.NONE, 1));

        assertThat(device(map(A), nowhere).poll().readings())
                .containsExactly(bad("a", Fault.UNREACHABLE));
    }

    @Test
    void framesAreSetApartByThreeAndAHalfCharacters() {
        assertThat(SerialWire.silence(1_200))
                .isBetween(Duration.ofMillis(32), Duration.ofMillis(33));
        assertThat(SerialWire.silence(115_200)).isEqualTo(Duration.ofNanos(1_750_000));
    }

    private static UnaryOperator<byte[]> around(byte[] before, byte[] after) {
        return reply ->
                ByteBuffer.allocate(before.length + reply.length + after.length)
                        .put(before)
                        .put(reply)
                        .put(after)
                        .array();
    }

    private static UnaryOperator<byte[]> spoilt(int at, int bits) {
        return reply -> {
            var other = reply.clone();
            other[at] ^= (byte) bits;
            return other;
        };
    }

    private static UnaryOperator<byte[]> resealed(int at, int value) {
        return reply -> {
            var other = reply.clone();
            other[at] = (byte) value;
            return RtuServer.sealed(other, 0, other.length - 2);
        };
    }

    private static Reading good(String signal, double value) {
        return new Good(SignalId.parse(signal), value);
    }

    private static Reading bad(String signal, Fault fault) {
        return new Bad(SignalId.parse(signal), fault);
    }
}
