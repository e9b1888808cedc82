package io.windlass.simulator.modbus;

import io.windlass.simulator.net.EventLoop;
import io.windlass.simulator.net.Traffic;
import io.windlass.simulator.plant.Turbine;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// One Modbus TCP endpoint per turbine.
public final class ModbusFarm {
    private static final int BACKLOG = 50;

    private final EventLoop loop;
    private final int unit;
    private final InstantSource plantClock;
    private final Traffic traffic;

    public ModbusFarm(EventLoop loop, int unit, InstantSource plantClock, Traffic traffic) {
        this.loop = loop;
        this.unit = unit;
        this.plantClock = plantClock;
        this.traffic = traffic;
    }

    /// Listens for the turbines on neighbouring ports from the first on, on any free ones if that
    /// is 0.
    ///
    /// @return where each of them listens
    public List<InetSocketAddress> open(List<Turbine> turbines, InetSocketAddress first)
            throws IOException {
        var opened = new ArrayList<InetSocketAddress>();
        for (var turbine : turbines) {
            int port = first.getPort() == 0 ? 0 : first.getPort() + opened.size();
            opened.add(listen(turbine, new InetSocketAddress(first.getAddress(), port)));
        }
        return List.copyOf(opened);
    }

    private InetSocketAddress listen(Turbine turbine, InetSocketAddress address)
            throws IOException {
        var listener = ServerSocketChannel.open();
        try {
            listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            listener.bind(address, BACKLOG);
            var server = new Server(new Controller(turbine), unit, plantClock);
            loop.serve(listener, SelectionKey.OP_ACCEPT, _ -> accept(listener, server));
            return (InetSocketAddress) listener.getLocalAddress();
        } catch (IOException e) {
            listener.close();
            throw new IOException("cannot listen on tcp " + address + ": " + e.getMessage(), e);
        }
    }

    private void accept(ServerSocketChannel listener, Server server) throws IOException {
        SocketChannel client = listener.accept();
        if (client == null) return;
        client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        loop.serve(client, SelectionKey.OP_READ, new Connection(client, server, traffic));
    }
}
