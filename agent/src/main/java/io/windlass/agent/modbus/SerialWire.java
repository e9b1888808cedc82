package io.windlass.agent.modbus;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import io.windlass.agent.config.RtuLine.Parity;
import io.windlass.agent.config.RtuLine.Serial;
import io.windlass.agent.device.Deadline;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/// A serial port. It is looked at every now and then instead of being waited for: a native call
/// that blocks would hold up the virtual threads of every other bus.
final class SerialWire implements Wire {
    private static final Duration LOOK_EVERY = Duration.ofMillis(2);
    private static final int DATA_BITS = 8;
    private static final int BITS_PER_CHARACTER = 11;

    private final SerialPort port;
    private final Duration silence;

    private SerialWire(SerialPort port, Duration silence) {
        this.port = port;
        this.silence = silence;
    }

    static Link open(Serial line) throws IOException {
        var port = port(line);
        port.setComPortParameters(line.baud(), DATA_BITS, stopBits(line), parity(line.parity()));
        port.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
        if (!port.openPort())
            throw new IOException("%s: error %d".formatted(line.port(), port.getLastErrorCode()));
        return new RtuLink(new SerialWire(port, silence(line.baud())));
    }

    /// What must lie between two frames: 3.5 characters, and never less than 1.75 ms.
    static Duration silence(int baud) {
        long nanos = (long) (3.5 * BITS_PER_CHARACTER * 1e9 / baud);
        return Duration.ofNanos(Math.max(1_750_000, nanos));
    }

    @Override
    public void send(byte[] bytes) throws IOException, InterruptedException {
        Thread.sleep(silence);
        for (int sent = 0; sent < bytes.length; ) {
            int count = port.writeBytes(bytes, bytes.length - sent, sent);
            if (count <= 0) throw new IOException(port.getSystemPortPath() + " takes no bytes");
            sent += count;
        }
    }

    @Override
    public int receive(byte[] into, Deadline by) throws IOException, InterruptedException {
        while (true) {
            int count = port.readBytes(into, into.length);
            if (count > 0) return count;
            if (count < 0 || !port.isOpen()) return -1;
            if (by.passed()) throw new SocketTimeoutException("deadline");
            Thread.sleep(LOOK_EVERY);
        }
    }

    @Override
    public void discard() {
        port.flushIOBuffers();
    }

    @Override
    public void close() {
        port.closePort();
    }

    private static SerialPort port(Serial line) throws IOException {
        try {
            return SerialPort.getCommPort(line.port());
        } catch (SerialPortInvalidPortException e) {
            throw new IOException(line.port() + " is not there", e);
        }
    }

    private static int stopBits(Serial line) {
        return line.stopBits() == 1 ? SerialPort.ONE_STOP_BIT : SerialPort.TWO_STOP_BITS;
    }

    private static int parity(Parity parity) {
        return switch (parity) {
            case NONE -> SerialPort.NO_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
        };
    }
}
