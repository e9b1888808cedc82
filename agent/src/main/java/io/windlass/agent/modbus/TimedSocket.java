package io.windlass.agent.modbus;

import io.windlass.agent.device.Deadline;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/// A socket whose reads end at a deadline, however slowly the bytes drip in, and which counts them.
final class TimedSocket extends Socket {
    private Deadline deadline = new Deadline(System.nanoTime());
    private int received;
    private boolean ended;
    private boolean late;

    /// A socket that is connected.
    static TimedSocket connect(InetSocketAddress to, Deadline by) throws IOException {
        var socket = new TimedSocket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(to, by.leftMillis());
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /// Starts the next exchange.
    void expectBy(Deadline deadline) {
        this.deadline = deadline;
        this.received = 0;
        this.ended = false;
        this.late = false;
    }

    /// How many bytes came since the exchange started.
    int received() {
        return received;
    }

    /// True if the peer closed the connection.
    boolean ended() {
        return ended;
    }

    /// True if a read ended at the deadline.
    boolean late() {
        return late;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Timed(super.getInputStream());
    }

    private final class Timed extends FilterInputStream {
        Timed(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                if (deadline.passed()) throw new SocketTimeoutException("deadline");
                setSoTimeout(deadline.leftMillis());
                int count = super.read(bytes, offset, length);
                if (count < 0) ended = true;
                else received += count;
                return count;
            } catch (SocketTimeoutException e) {
                late = true;
                throw e;
            }
        }
    }
}
