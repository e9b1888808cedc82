package io.windlass.transport.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ServerSocketFactory;

/// Answers the first packet of each connection with the same bytes, and then listens for ever.
final class FakeBroker implements AutoCloseable {
    static final byte[] CONNACK = {0x20, 2, 0, 0};

    private final ServerSocket door;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final byte[] answer;

    FakeBroker(ServerSocketFactory factory, byte[] answer) throws IOException {
        this.door = factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answer = answer;
        Thread.ofVirtual().start(this::accept);
    }

    FakeBroker(byte[] answer) throws IOException {
        this(ServerSocketFactory.getDefault(), answer);
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var socket : sockets) socket.close();
    }

    private void accept() {
        try {
            while (true) {
                var socket = door.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException _) { // closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (socket.getInputStream().read() < 0) return;
            socket.getOutputStream().write(answer);
            socket.getInputStream().readAllBytes();
        } catch (IOException _) { // the client has gone
        }
    }
}
