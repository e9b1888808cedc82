package io.windlass.agent.snmp;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.snmp4j.MessageDispatcher;
import org.snmp4j.TransportMapping;
import org.snmp4j.TransportStateReference;
import org.snmp4j.smi.Address;
import org.snmp4j.transport.TransportListener;

/// Hands what arrives at the one socket to the engine that it is for: every agent of version 3 has
/// one of its own, since agents with the same engine id are met, and times that do not fit must not
/// spoil a neighbour's.
final class Router implements TransportListener {
    private static final int BER_SEQUENCE = 0x30;
    private static final int BER_INTEGER = 0x02;
    private static final int VERSION_3 = 3;

    private final MessageDispatcher others;
    private final Map<Address, List<MessageDispatcher>> byAddress = new ConcurrentHashMap<>();

    /// @param others for versions 1 and 2c
    Router(MessageDispatcher others) {
        this.others = others;
    }

    void add(Address address, MessageDispatcher engine) {
        byAddress.computeIfAbsent(address, _ -> new CopyOnWriteArrayList<>()).add(engine);
    }

    void remove(Address address, MessageDispatcher engine) {
        byAddress.getOrDefault(address, List.of()).remove(engine);
    }

    @Override
    public <A extends Address> void processMessage(
            TransportMapping<? super A> transport,
            A from,
            ByteBuffer message,
            TransportStateReference state) {
        var engines =
                isVersion3(message) ? byAddress.getOrDefault(from, List.of()) : List.of(others);
        for (var engine : engines)
            engine.processMessage(transport, from, message.duplicate(), state);
    }

    private static boolean isVersion3(ByteBuffer message) {
        int at = message.position();
        int end = message.limit();
        if (end - at < 2 || message.get(at) != BER_SEQUENCE) return false;
        int length = message.get(at + 1);
        at += 2 + (length < 0 ? length & 0x7F : 0);
        return end - at > 2
                && message.get(at) == BER_INTEGER
                && message.get(at + 1) == 1
                && message.get(at + 2) == VERSION_3;
    }
}
