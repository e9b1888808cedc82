package io.windlass.simulator.snmp;

import io.windlass.simulator.net.Ready;
import io.windlass.simulator.net.Traffic;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.util.Optional;
import java.util.function.Supplier;
import org.snmp4j.PDU;
import org.snmp4j.smi.OctetString;

/// One PDU's UDP port. What is not understood or not meant for it is counted and not answered.
final class Endpoint implements Ready {
    private static final int LONGEST = 65_535;

    private final DatagramChannel channel;
    private final OctetString community;
    private final Supplier<Agent> agent;
    private final Traffic traffic;
    private final ByteBuffer datagram = ByteBuffer.allocate(LONGEST);

    /// @param agent the PDU's agent at the instant it is asked for
    Endpoint(
            DatagramChannel channel,
            OctetString community,
            Supplier<Agent> agent,
            Traffic traffic) {
        this.channel = channel;
        this.community = community;
        this.agent = agent;
        this.traffic = traffic;
    }

    @Override
    public void ready(SelectionKey key) throws IOException {
        datagram.clear();
        var client = channel.receive(datagram);
        if (client != null) answer(client, datagram.flip());
    }

    private void answer(SocketAddress client, ByteBuffer request) {
        try {
            var answer = answer(Message.decode(request));
            if (answer.isPresent()) channel.send(answer.get().encode(), client);
        } catch (IOException _) {
            traffic.garbage();
        }
    }

    private Optional<Message> answer(Message request) {
        if (!request.community().equals(community)) {
            traffic.garbage();
            return Optional.empty();
        }
        traffic.request();
        return pdu(request).map(pdu -> new Message(request.version(), community, pdu));
    }

    private Optional<PDU> pdu(Message request) {
        return switch (request.version()) {
            case V1 -> Version1.answer(agent.get(), request.pdu());
            case V2C -> agent.get().answer(request.pdu());
        };
    }
}
