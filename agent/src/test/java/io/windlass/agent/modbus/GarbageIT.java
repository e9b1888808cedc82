package io.windlass.agent.modbus;

import static io.windlass.agent.modbus.Devices.device;
import static io.windlass.agent.modbus.Devices.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.profile.Function;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GarbageIT {
    private static final int FUZZED_REPLIES = 3_000;
    private static final String A = "name: a, unit: W, address: 0, type: uint32";

    private ModbusServer server;
    private ModbusLine line;

    @BeforeEach
    void start() throws IOException {
        server = new ModbusServer().with(Function.HOLDING, 0, 0, 7);
        line = ModbusLine.tcp("127.0.0.1", server.port());
    }

    @AfterEach
    void stop() throws IOException {
        line.close();
        server.close();
    }

    static Stream<Arguments> spoilings() {
        return Stream.of(
                spoiling("another transaction", reply -> with(reply, 1, reply[1] + 1)),
                spoiling("another protocol", reply -> with(reply, 3, 1)),
                spoiling("another unit", reply -> with(reply, 6, 9)),
                spoiling("another function", reply -> with(reply, 7, 4)),
                spoiling("an exception of another function", reply -> exception(reply, 0x84)),
                spoiling("fewer bytes than asked for", GarbageIT::shorter),
                spoiling("a byte count beyond the message", reply -> with(reply, 8, 200)),
                spoiling("an odd byte count", reply -> with(reply, 8, 3)),
                spoiling("a length beyond all bounds", reply -> with(reply, 4, 0x7F)),
                spoiling("a negative length", reply -> with(reply, 4, 0xFF)),
                spoiling("a message behind the message", reply -> twice(reply)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilings")
    void aReplyThatIsNotTheAnswerIsAFaultAndTheNextPollIsRight(
            String name, UnaryOperator<byte[]> spoil) throws Exception {
        var device = device(map(A), line);
        server.behave((_, honest) -> Optional.of(spoil.apply(honest)));

        assertThat(device.poll().readings())
                .allMatch(r -> r instanceof Reading.Bad(var _, var fault) && isAboutTheLine(fault));

        server.behave((_, honest) -> Optional.of(honest));
        assertThat(device.poll().readings())
                .containsExactly(new Reading.Good(map(A).signals().getFirst().signal(), 7));
    }

    @Test
    void noReplyWhateverCrashesThePollOrIsTakenForAValue() throws Exception {
        var random = new Random(42);
        var device = device(map(A), line);
        server.behave((_, honest) -> Optional.of(fuzzed(honest, random)));

        for (int i = 0; i < FUZZED_REPLIES; i++) {
            var sample = device.poll();
            assertThat(sample.readings()).hasSize(1);
        }

        server.behave((_, honest) -> Optional.of(honest));
        assertThat(device.poll().good()).isEqualTo(1);
    }

    /// Mutates; what is cut short is followed by enough bytes not to wait for the timeout.
    private static byte[] fuzzed(byte[] honest, Random random) {
        var bytes = Arrays.copyOf(honest, honest.length + random.nextInt(300));
        var noise = new byte[bytes.length];
        random.nextBytes(noise);
        if (random.nextInt(4) == 0) return whole(noise);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int at = random.nextInt(honest.length);
            bytes[at] = noise[at];
        }
        return whole(bytes);
    }

    /// A length that asks for more than was sent is cut to what was.
    private static byte[] whole(byte[] bytes) {
        int length = ((bytes[4] & 0xFF) << 8) | (bytes[5] & 0xFF);
        boolean waits = length <= Short.MAX_VALUE && length > bytes.length - 6;
        if (waits) {
            bytes[4] = 0;
            bytes[5] = (byte) Math.min(255, bytes.length - 6);
        }
        return bytes;
    }

    private static boolean isAboutTheLine(Fault fault) {
        return fault == Fault.PROTOCOL || fault == Fault.TIMEOUT;
    }

    private static Arguments spoiling(String name, UnaryOperator<byte[]> spoil) {
        return Arguments.of(name, spoil);
    }

    private static byte[] with(byte[] reply, int at, int value) {
        var spoilt = reply.clone();
        spoilt[at] = (byte) value;
        return spoilt;
    }

    private static byte[] exception(byte[] reply, int function) {
        var spoilt = with(with(Arrays.copyOf(reply, 9), 7, function), 8, 2);
        return with(spoilt, 5, 3);
    }

    private static byte[] shorter(byte[] reply) {
        return with(with(Arrays.copyOf(reply, 11), 5, 5), 8, 2);
    }

    private static byte[] twice(byte[] reply) {
        var both = Arrays.copyOf(reply, 2 * reply.length);
        System.arraycopy(reply, 0, both, reply.length, reply.length);
        return both;
    }
}
