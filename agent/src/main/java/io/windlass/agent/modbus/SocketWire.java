package io.windlass.agent.modbus;

import io.windlass.agent.device.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;

/// A TCP connection to a converter.
final class SocketWire implements Wire {
    private final TimedSocket socket;
    private final InputStream in;

    private SocketWire(TimedSocket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    static Link open(InetSocketAddress to, Deadline by) throws IOException {
        return new RtuLink(new SocketWire(TimedSocket.connect(to, by)));
    }

    @Override
    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    @Override
    public int receive(byte[] into, Deadline by) throws IOException {
        socket.expectBy(by);
        return in.read(into, 0, into.length);
    }

    @Override
    public void discard() throws IOException {
        in.skipNBytes(in.available());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
