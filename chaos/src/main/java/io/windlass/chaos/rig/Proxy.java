package io.windlass.chaos.rig;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// One link of the rig: whoever connects to its port is connected to the target on loopback, as
/// well or as badly as the link is at the moment.
public final class Proxy implements AutoCloseable {
    private final String name;
    private final int target;
    private final ServerSocket server;
    private final Weather weather = new Weather();
    private final List<Circuit> circuits = new CopyOnWriteArrayList<>();

    /// A link that works.
    Proxy(String name, int port, int target) throws IOException {
        this.name = name;
        this.target = target;
        server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread.ofVirtual().name("proxy-" + name).start(this::accept);
    }

    public String name() {
        return name;
    }

    /// How the link is from now on, for connections that stand and for those to come.
    public void turn(Weather.Kind kind) {
        weather.turn(kind);
    }

    /// Breaks every connection with a reset on both sides.
    public void reset() {
        circuits.forEach(Circuit::reset);
    }

    /// The peer is gone and the client is not told: what it sends on standing connections vanishes.
    public void halfOpen() {
        circuits.forEach(Circuit::halfOpen);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                connect(server.accept());
            } catch (IOException _) {
                // the target is down, or this link is being closed: the client sees its end closed
            }
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            var circuit =
                    new Circuit(
                            client, new Socket(InetAddress.getLoopbackAddress(), target), weather);
            circuits.removeIf(Circuit::ended);
            circuits.add(circuit);
            circuit.start();
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        reset();
    }
}
