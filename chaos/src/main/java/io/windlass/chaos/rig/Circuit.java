package io.windlass.chaos.rig;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/// One connection through a link: two sockets and a pump each way.
final class Circuit {
    private static final int CHUNK = 8_192;

    private final Socket client;
    private final Socket server;
    private final Weather weather;
    private volatile boolean deaf;

    Circuit(Socket client, Socket server, Weather weather) {
        this.client = client;
        this.server = server;
        this.weather = weather;
    }

    void start() throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        pump(client, server, this::end);
        pump(server, client, this::serverGone);
    }

    boolean ended() {
        return client.isClosed();
    }

    void reset() {
        abort(client);
        abort(server);
    }

    void halfOpen() {
        deaf = true;
        abort(server);
    }

    private void pump(Socket from, Socket to, Runnable broken) {
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        copy(from.getInputStream(), to.getOutputStream());
                        end();
                    } catch (IOException _) {
                        broken.run();
                    } catch (InterruptedException _) {
                        reset();
                    }
                });
    }

    private void copy(InputStream from, OutputStream to) throws IOException, InterruptedException {
        var chunk = new byte[CHUNK];
        for (int n = from.read(chunk); n >= 0; n = from.read(chunk)) {
            weather.await(n);
            if (!deaf) to.write(chunk, 0, n);
        }
    }

    /// Where the client must not learn of it, its side stays open.
    private void serverGone() {
        if (!deaf) end();
    }

    private void end() {
        close(client);
        close(server);
    }

    private static void abort(Socket socket) {
        try {
            socket.setSoLinger(true, 0); // closing sends a reset
        } catch (IOException _) {
            // closed already
        }
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // gone either way
        }
    }
}
