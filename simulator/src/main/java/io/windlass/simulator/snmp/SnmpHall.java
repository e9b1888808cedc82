package io.windlass.simulator.snmp;

import io.windlass.simulator.net.EventLoop;
import io.windlass.simulator.net.Traffic;
import io.windlass.simulator.plant.Pdu;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.snmp4j.smi.OctetString;

/// One UDP port per PDU of a hall.
public final class SnmpHall {
    private final EventLoop loop;
    private final InstantSource plantClock;
    private final Traffic traffic;
    private final Instant bootedAt;

    /// @param bootedAt when the PDUs started, in plant time
    public SnmpHall(EventLoop loop, InstantSource plantClock, Traffic traffic, Instant bootedAt) {
        this.loop = loop;
        this.plantClock = plantClock;
        this.traffic = traffic;
        this.bootedAt = bootedAt;
    }

    /// How the PDUs of a hall are asked.
    public record Access(Layout layout, String community, InetSocketAddress first) {}

    /// Listens for the PDUs on neighbouring ports from the first on, on any free ones if that is 0.
    ///
    /// @return where each of them listens
    public List<InetSocketAddress> open(List<Pdu> pdus, Access access) throws IOException {
        var opened = new ArrayList<InetSocketAddress>();
        if (pdus.isEmpty()) return opened;
        var mib = access.layout().mib(pdus.getFirst().outlets());
        for (var pdu : pdus) {
            int port = access.first().getPort();
            if (port != 0) port += opened.size();
            var address = new InetSocketAddress(access.first().getAddress(), port);
            opened.add(listen(address, endpoint(pdu, mib, access.community())));
        }
        return List.copyOf(opened);
    }

    private interface EndpointOn {
        Endpoint on(DatagramChannel channel);
    }

    private EndpointOn endpoint(Pdu pdu, Mib mib, String community) {
        var expected = new OctetString(community);
        return channel -> new Endpoint(channel, expected, () -> agent(pdu, mib), traffic);
    }

    private Agent agent(Pdu pdu, Mib mib) {
        var now = plantClock.instant();
        var upTime = Duration.between(bootedAt, now);
        return new Agent(mib, new Scene(pdu.id(), pdu.reading(now), upTime));
    }

    private InetSocketAddress listen(InetSocketAddress address, EndpointOn endpoint)
            throws IOException {
        var channel = DatagramChannel.open();
        try {
            channel.bind(address);
            loop.serve(channel, SelectionKey.OP_READ, endpoint.on(channel));
            return (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException e) {
            channel.close();
            throw new IOException("cannot listen on udp " + address + ": " + e.getMessage(), e);
        }
    }
}
