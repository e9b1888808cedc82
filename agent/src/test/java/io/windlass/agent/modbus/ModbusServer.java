package io.windlass.agent.modbus;

import io.windlass.agent.profile.Function;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A Modbus TCP server that says what a test wants it to say.
public final class ModbusServer implements AutoCloseable {
    /// How a request is answered: empty for silence.
    interface Manner {
        Optional<byte[]> reply(byte[] request, byte[] honest);
    }

    /// What was asked for.
    record Asked(int unit, int function, int first, int count) {}

    private final ServerSocket server;
    private final Map<Integer, Integer> image = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private volatile Manner manner = (_, honest) -> Optional.of(honest);
    private volatile int largest = 125;

    public ModbusServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    List<Asked> asked() {
        return asked;
    }

    int connections() {
        return clients.size();
    }

    public ModbusServer with(Function function, int first, int... values) {
        for (int i = 0; i < values.length; i++) {
            image.put(key(function.code(), first + i), values[i]);
        }
        return this;
    }

    void behave(Manner manner) {
        this.manner = manner;
    }

    /// Answers requests for more than this with exception 3.
    void refuseMoreThan(int count) {
        largest = count;
    }

    /// Sends one byte to whoever is connected.
    boolean send(byte one) {
        try {
            clients.getLast().getOutputStream().write(one);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    void hangUp() throws IOException {
        for (var client : clients) client.close();
    }

    @Override
    public void close() throws IOException {
        server.close();
        hangUp();
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
                var request = in.readNBytes(12);
                if (request.length < 12) return;
                var reply = manner.reply(request, honest(ByteBuffer.wrap(request)));
                if (reply.isPresent()) client.getOutputStream().write(reply.get());
            }
        } catch (IOException _) {
            // the client has gone
        }
    }

    /// The answer that the image gives to a request with the header of Modbus TCP.
    byte[] honest(ByteBuffer request) {
        int unit = Byte.toUnsignedInt(request.get(6));
        int function = request.get(7);
        int first = Short.toUnsignedInt(request.getShort(8));
        int count = Short.toUnsignedInt(request.getShort(10));
        asked.add(new Asked(unit, function, first, count));
        if (count > largest) return exception(request, 3);
        for (int i = first; i < first + count; i++) {
            if (!image.containsKey(key(function, i))) return exception(request, 2);
        }
        var data = function <= 2 ? bits(first, count, function) : words(first, count, function);
        var reply = header(request, data.length + 3);
        reply.put((byte) function).put((byte) data.length).put(data);
        return bytes(reply);
    }

    private byte[] words(int first, int count, int function) {
        var data = ByteBuffer.allocate(2 * count);
        for (int i = 0; i < count; i++) {
            data.putShort((short) value(function, first + i));
        }
        return data.array();
    }

    private byte[] bits(int first, int count, int function) {
        var data = new byte[(count + 7) / 8];
        for (int i = 0; i < count; i++) {
            if (value(function, first + i) != 0) data[i / 8] |= (byte) (1 << i % 8);
        }
        return data;
    }

    static byte[] exception(ByteBuffer request, int code) {
        int function = request.get(7) | 0x80;
        var reply = header(request, 3).put((byte) function).put((byte) code);
        return bytes(reply);
    }

    private static byte[] bytes(ByteBuffer message) {
        var bytes = new byte[message.flip().remaining()];
        message.get(bytes);
        return bytes;
    }

    private static ByteBuffer header(ByteBuffer request, int length) {
        return ByteBuffer.allocate(6 + length)
                .putShort(request.getShort(0))
                .putShort((short) 0)
                .putShort((short) length)
                .put(request.get(6));
    }

    private int value(int function, int address) {
        return image.getOrDefault(key(function, address), 0);
    }

    private static int key(int function, int address) {
        return function << 16 | address;
    }
}
