package io.windlass.agent.modbus;

import io.windlass.agent.device.Deadline;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;

/// RTU frames over a wire of bytes. They have no transaction id: what came before the question is
/// thrown away, and the wire is given up after a silence.
final class RtuLink implements Link {
    private final Wire wire;

    RtuLink(Wire wire) {
        this.wire = wire;
    }

    @Override
    public Reply ask(Exchange exchange, Deadline by) throws IOException, InterruptedException {
        wire.discard();
        wire.send(RtuFrame.of(exchange));
        var frame = new RtuFrame(exchange);
        var chunk = new byte[RtuFrame.LONGEST];
        try {
            while (!frame.overfull()) {
                int count = wire.receive(chunk, by);
                if (count < 0) throw new EOFException("the other side hung up");
                var reply = frame.with(chunk, count);
                if (reply.isPresent()) return reply.get();
            }
        } catch (SocketTimeoutException e) {
            if (frame.isEmpty()) throw e;
        }
        return Exchange.garbage();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
