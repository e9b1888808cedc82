package io.windlass.agent.modbus;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Answers RTU frames over TCP from the image of a [ModbusServer]; its checksums are its own.
final class RtuServer implements AutoCloseable {
    /// How a request is answered: empty for silence.
    interface Manner {
        Optional<byte[]> reply(byte[] request, byte[] honest);
    }

    private static final int REQUEST = 8;
    private static final int MBAP = 6;

    private final ServerSocket server;
    private final ModbusServer image;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private volatile Manner manner = (_, honest) -> Optional.of(honest);

    RtuServer(ModbusServer image) throws IOException {
        this.image = image;
        this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return clients.size();
    }

    void behave(Manner manner) {
        this.manner = manner;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var client : clients) client.close();
    }

    /// Appends the checksum of Modbus over serial line, bit by bit.
    static byte[] sealed(byte[] frame, int from, int length) {
        int crc = 0xFFFF;
        for (int i = from; i < from + length; i++) {
            crc ^= Byte.toUnsignedInt(frame[i]);
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ 0xA001;
            }
        }
        return ByteBuffer.allocate(length + 2)
                .put(frame, from, length)
                .put((byte) crc)
                .put((byte) (crc >>> 8))
                .array();
    }

    private void accept() {
        try {
            while (true) {
                var client = server.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException _) {
            // closed by the test
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new DataInputStream(client.getInputStream());
            while (true) {
                var request = in.readNBytes(REQUEST);
                if (request.length < REQUEST) return;
                var reply = manner.reply(request, honest(request));
                if (reply.isPresent()) client.getOutputStream().write(reply.get());
            }
        } catch (IOException _) {
            // the client has gone
        }
    }

    private byte[] honest(byte[] request) {
        var asked = ByteBuffer.allocate(MBAP + REQUEST - 2).position(MBAP).put(request, 0, 6);
        var reply = image.honest(asked.flip());
        return sealed(reply, MBAP, reply.length - MBAP);
    }
}
