package io.windlass.agent.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.agent.device.Deadline;
import io.windlass.agent.profile.Function;
import java.io.EOFException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RtuLinkTest {
    private static final Exchange QUESTION =
            new Exchange(1, 17, Function.HOLDING, new Extent(0x6B, 0x6E));
    private static final Deadline BY = Deadline.in(Duration.ofSeconds(9));

    private final FakeWire wire = new FakeWire();
    private final RtuLink link = new RtuLink(wire);

    /// The example of the Modbus application protocol, section 6.3, with the checksum of a serial
    /// line.
    @Test
    void aQuestionIsFramedAsTheStandardSays() throws Exception {
        wire.answer(answer(0));

        link.ask(QUESTION, BY);

        assertThat(HexFormat.of().formatHex(wire.sent)).isEqualTo("1103006b00037687");
    }

    @Test
    void whatCameUnaskedIsThrownAway() throws Exception {
        wire.unasked(answer(1));
        wire.answer(answer(2));

        var reply = link.ask(QUESTION, BY);

        assertThat(((Reply.Data) reply).word(2)).isEqualTo(2);
    }

    @Test
    void silenceIsSilenceAndNoiseIsAFault() throws Exception {
        assertThatThrownBy(() -> link.ask(QUESTION, BY)).isInstanceOf(SocketTimeoutException.class);

        wire.answer(new byte[] {17, 3});

        assertThat(link.ask(QUESTION, BY)).isInstanceOf(Reply.Failed.class);
    }

    @Test
    void aLineThatEndsIsGone() {
        wire.ended = true;

        assertThatThrownBy(() -> link.ask(QUESTION, BY)).isInstanceOf(EOFException.class);
    }

    private static byte[] answer(int last) {
        return RtuServer.sealed(new byte[] {17, 3, 6, 2, 43, 0, 0, 0, (byte) last}, 0, 9);
    }

    private static final class FakeWire implements Wire {
        private final Queue<byte[]> pending = new ArrayDeque<>();
        private List<byte[]> answers = List.of();
        private byte[] sent = {};
        private boolean ended;

        void unasked(byte[] bytes) {
            pending.add(bytes);
        }

        void answer(byte[] bytes) {
            answers = List.of(bytes);
        }

        @Override
        public void send(byte[] bytes) {
            sent = bytes;
            pending.addAll(answers);
        }

        @Override
        public int receive(byte[] into, Deadline by) throws SocketTimeoutException {
            if (ended) return -1;
            var bytes = pending.poll();
            if (bytes == null) throw new SocketTimeoutException("nothing");
            System.arraycopy(bytes, 0, into, 0, bytes.length);
            return bytes.length;
        }

        @Override
        public void discard() {
            pending.clear();
        }

        @Override
        public void close() {
            // nothing to close
        }
    }
}
