package io.windlass.agent.modbus;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// A Modbus TCP device that answers in every way but the right one; it keeps nothing, so that it
/// can go on for ever.
final class HostileServer implements AutoCloseable {
    private enum Malice {
        TRUNCATED,
        HUNG_UP,
        OVERSIZED,
        TWICE,
        WRONG_TRANSACTION,
        WRONG_PROTOCOL,
        WRONG_UNIT,
        WRONG_FUNCTION,
        WRONG_COUNT,
        WRONG_LENGTH,
        FLIPPED,
        NOISE,
        EXCEPTION,
        DRIP,
        SILENT
    }

    private static final int REQUEST = 12;
    private static final int HEADER = 9;
    private static final int LENGTH = 4;
    private static final int UNIT = 6;
    private static final int FUNCTION = 7;
    private static final int COUNT = 8;
    private static final Duration DRIP_EVERY = Duration.ofMillis(4);

    private final ServerSocket server;
    private final long seed;
    private final AtomicLong replies = new AtomicLong();

    HostileServer(long seed) throws IOException {
        this.seed = seed;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    long replies() {
        return replies.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        try {
            while (true) {
                var client = server.accept();
                var random = new Random(seed + replies.get());
                Thread.ofVirtual().start(() -> serve(client, random));
            }
        } catch (IOException _) {
            // closed by the test
        }
    }

    private void serve(Socket client, Random random) {
        try (client) {
            client.setTcpNoDelay(true);
            var in = new DataInputStream(client.getInputStream());
            while (true) {
                var request = in.readNBytes(REQUEST);
                if (request.length < REQUEST) return;
                replies.incrementAndGet();
                if (!answer(client, honest(request, random), random)) return;
            }
        } catch (IOException _) {
            // the agent has given this connection up
        }
    }

    private static byte[] honest(byte[] request, Random random) {
        int words = Math.min(125, ByteBuffer.wrap(request).getShort(10));
        var data = new byte[2 * words];
        random.nextBytes(data);
        var reply = ByteBuffer.allocate(HEADER + data.length);
        reply.put(request, 0, LENGTH).putShort((short) (3 + data.length));
        reply.put(request, UNIT, 2).put((byte) data.length).put(data);
        return reply.array();
    }

    /// @return whether the connection goes on
    private static boolean answer(Socket client, byte[] reply, Random random) throws IOException {
        var malice = Malice.values()[random.nextInt(Malice.values().length)];
        boolean waits =
                malice == Malice.DRIP || malice == Malice.SILENT || malice == Malice.TRUNCATED;
        if (waits && random.nextInt(8) > 0) malice = Malice.HUNG_UP; // to get on
        var bytes = spoilt(malice, reply, random);
        if (malice == Malice.DRIP) drip(client, bytes);
        else client.getOutputStream().write(bytes);
        return malice != Malice.HUNG_UP;
    }

    private static byte[] spoilt(Malice malice, byte[] reply, Random random) {
        return switch (malice) {
            case TRUNCATED, HUNG_UP -> Arrays.copyOf(reply, random.nextInt(reply.length));
            case OVERSIZED -> Arrays.copyOf(reply, reply.length + 1 + random.nextInt(5_000));
            case TWICE -> twice(reply);
            case WRONG_TRANSACTION -> with(reply, random.nextInt(2), random);
            case WRONG_PROTOCOL -> with(reply, 2 + random.nextInt(2), random);
            case WRONG_UNIT -> with(reply, UNIT, random);
            case WRONG_FUNCTION -> with(reply, FUNCTION, random);
            case WRONG_COUNT -> with(reply, COUNT, random);
            case WRONG_LENGTH -> with(reply, LENGTH + random.nextInt(2), random);
            case FLIPPED -> with(reply, random.nextInt(reply.length), random);
            case NOISE -> noise(random);
            case EXCEPTION -> exception(reply, random);
            case DRIP -> reply;
            case SILENT -> new byte[0];
        };
    }

    private static byte[] with(byte[] reply, int at, Random random) {
        var other = reply.clone();
        other[at] ^= (byte) (1 + random.nextInt(255));
        return other;
    }

    private static byte[] twice(byte[] reply) {
        var both = Arrays.copyOf(reply, 2 * reply.length);
        System.arraycopy(reply, 0, both, reply.length, reply.length);
        return both;
    }

    private static byte[] noise(Random random) {
        var noise = new byte[random.nextInt(600)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] exception(byte[] reply, Random random) {
        var refusal = Arrays.copyOf(reply, HEADER);
        refusal[LENGTH + 1] = 3;
        refusal[FUNCTION] |= (byte) 0x80;
        refusal[COUNT] = (byte) random.nextInt(256);
        return refusal;
    }

    private static void drip(Socket client, byte[] bytes) throws IOException {
        for (var one : bytes) {
            client.getOutputStream().write(one);
            LockSupport.parkNanos(DRIP_EVERY.toNanos());
        }
    }
}
