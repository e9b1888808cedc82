package io.windlass.simulator.modbus;

import io.windlass.simulator.net.Ready;
import io.windlass.simulator.net.Traffic;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/// One client of one controller: frames in, frames out, in order.
///
/// A stream that is no Modbus TCP any more cannot be resynchronised: it is closed. A client that
/// does not read its answers is not read from until it does.
final class Connection implements Ready {
    private static final int HEADER_BYTES = 7;
    private static final int LONGEST_PDU = 253;
    private static final int LENGTH_AT = 4;

    private final SocketChannel channel;
    private final Server server;
    private final Traffic traffic;
    private final ByteBuffer in = ByteBuffer.allocate(4 * (HEADER_BYTES + LONGEST_PDU));
    private ByteBuffer out = ByteBuffer.allocate(0);

    Connection(SocketChannel channel, Server server, Traffic traffic) {
        this.channel = channel;
        this.server = server;
        this.traffic = traffic;
    }

    @Override
    public void ready(SelectionKey key) throws IOException {
        if (key.isWritable()) channel.write(out);
        if (key.isReadable() && channel.read(in) < 0) throw new EOFException();
        in.flip();
        while (!out.hasRemaining() && frameIsWhole()) {
            out = answer();
            channel.write(out);
        }
        in.compact();
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private boolean frameIsWhole() throws ProtocolException {
        if (in.remaining() < HEADER_BYTES) return false;
        int protocol = Short.toUnsignedInt(in.getShort(in.position() + 2));
        int length = Short.toUnsignedInt(in.getShort(in.position() + LENGTH_AT));
        if (protocol != 0 || length < 2 || length > 1 + LONGEST_PDU) {
            traffic.garbage();
            throw new ProtocolException("not Modbus TCP");
        }
        return in.remaining() >= HEADER_BYTES - 1 + length;
    }

    private ByteBuffer answer() {
        int transaction = in.getShort();
        in.getShort();
        int length = Short.toUnsignedInt(in.getShort());
        int unit = Byte.toUnsignedInt(in.get());
        var pdu = in.slice(in.position(), length - 1);
        in.position(in.position() + length - 1);
        traffic.request();
        return frame(transaction, unit, server.answer(unit, pdu));
    }

    private static ByteBuffer frame(int transaction, int unit, ByteBuffer pdu) {
        return ByteBuffer.allocate(HEADER_BYTES + pdu.remaining())
                .putShort((short) transaction)
                .putShort((short) 0)
                .putShort((short) (1 + pdu.remaining()))
                .put((byte) unit)
                .put(pdu)
                .flip();
    }
}
