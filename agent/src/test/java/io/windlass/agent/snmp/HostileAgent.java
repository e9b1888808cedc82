package io.windlass.agent.snmp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/// Answers every request with something that only looks like an answer: the request itself made a
/// response, then cut, lengthened, garbled or sent twice.
final class HostileAgent implements AutoCloseable {
    private static final int MAX_DATAGRAM = 65_507;
    private static final byte RESPONSE = (byte) 0xA2;
    private static final byte REPORT = (byte) 0xA8;

    private final DatagramSocket socket;
    private final AtomicLong sent = new AtomicLong();
    private final Random random;

    HostileAgent(long seed) throws IOException {
        random = new Random(seed);
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /// How many malformed replies have been sent.
    long sent() {
        return sent.get();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        var packet = new DatagramPacket(new byte[MAX_DATAGRAM], MAX_DATAGRAM);
        try {
            while (true) {
                packet.setLength(MAX_DATAGRAM);
                socket.receive(packet);
                var request = Arrays.copyOf(packet.getData(), packet.getLength());
                for (int i = 0; i <= random.nextInt(3); i++) {
                    var reply = malformed(request.clone());
                    socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
                    sent.incrementAndGet();
                }
            }
        } catch (IOException _) {
            // closed by the test
        }
    }

    private byte[] malformed(byte[] message) {
        for (int i = 0; i < message.length; i++) {
            boolean request = message[i] >= (byte) 0xA0 && message[i] <= (byte) 0xA5;
            if (!request) continue;
            message[i] = random.nextInt(4) == 0 ? REPORT : RESPONSE;
            break;
        }
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(message, random.nextInt(message.length));
            case 1 -> Arrays.copyOf(message, message.length + random.nextInt(4096));
            case 2 -> garbage(random.nextInt(1500));
            default -> garbled(message);
        };
    }

    private byte[] garbled(byte[] message) {
        for (int i = 0; i < 1 + random.nextInt(6); i++)
            message[random.nextInt(message.length)] = (byte) random.nextInt();
        return message;
    }

    private byte[] garbage(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
