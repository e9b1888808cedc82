package io.windlass.agent.modbus;

import com.ghgande.j2mod.modbus.ModbusIOException;
import com.ghgande.j2mod.modbus.io.AbstractModbusTransport;
import com.ghgande.j2mod.modbus.io.ModbusTCPTransport;
import io.windlass.agent.device.Deadline;
import io.windlass.telemetry.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The one connection to a Modbus TCP endpoint, shared by the units behind it.
///
/// j2mod's transport frames the messages; its own connection class is not used, since it retries
/// with random pauses, believes that a closed connection is open, and resolves names only once.
public final class ModbusLine implements AutoCloseable {
    private static final int MAX_TRANSACTION = 0xFFFF;

    private final String host;
    private final int port;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Connection connection;
    private int transaction;

    private record Connection(TimedSocket socket, AbstractModbusTransport transport) {}

    /// A line that connects when it is first asked.
    public ModbusLine(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /// Asks a unit for a block.
    ///
    /// A connection that the other side closed meanwhile is opened again once; any other failure
    /// closes it, because a late answer would be taken for the next one.
    ///
    /// @throws InterruptedException if the thread is interrupted; the connection is closed
    Reply read(int unit, Block block, Deadline deadline, Duration pause)
            throws InterruptedException {
        turn.lockInterruptibly();
        try {
            boolean reused = connection != null;
            var reply = attempt(unit, block, deadline, pause);
            boolean stale = reused && connection == null && isUnreachable(reply);
            return stale ? attempt(unit, block, deadline, pause) : reply;
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            disconnect();
        } finally {
            turn.unlock();
        }
    }

    private static boolean isUnreachable(Reply reply) {
        return reply instanceof Reply.Failed(var fault) && fault == Fault.UNREACHABLE;
    }

    private Reply attempt(int unit, Block block, Deadline deadline, Duration pause)
            throws InterruptedException {
        try {
            var open = connected(deadline, pause);
            transaction = transaction % MAX_TRANSACTION + 1;
            var exchange = new Exchange(transaction, unit, block.function(), block.extent());
            var reply = exchange(open, exchange, deadline);
            if (reply instanceof Reply.Failed) disconnect();
            return reply;
        } catch (SocketTimeoutException _) {
            disconnect();
            return new Reply.Failed(Fault.TIMEOUT);
        } catch (IOException _) {
            disconnect();
            stopIfInterrupted();
            return new Reply.Failed(Fault.UNREACHABLE);
        }
    }

    private Reply exchange(Connection open, Exchange exchange, Deadline deadline)
            throws InterruptedException {
        var socket = open.socket();
        socket.expectBy(deadline);
        try {
            open.transport().writeRequest(exchange.request());
            return exchange.reply(open.transport().readResponse(), socket.received());
        } catch (ModbusIOException _) {
            stopIfInterrupted();
            return new Reply.Failed(cause(socket));
        }
    }

    /// j2mod hides why a read failed; the socket knows.
    private static Fault cause(TimedSocket socket) {
        if (socket.late()) return Fault.TIMEOUT;
        boolean nothingCame = socket.received() == 0;
        return socket.ended() || nothingCame ? Fault.UNREACHABLE : Fault.PROTOCOL;
    }

    private Connection connected(Deadline deadline, Duration pause)
            throws IOException, InterruptedException {
        var open = connection;
        if (open != null) return open;
        var socket = new TimedSocket();
        try {
            socket.setTcpNoDelay(true);
            var address = new InetSocketAddress(InetAddress.getByName(host), port);
            socket.connect(address, deadline.leftMillis());
            open = new Connection(socket, new ModbusTCPTransport(socket));
        } catch (IOException | IllegalStateException e) {
            socket.close();
            throw e instanceof IOException io ? io : new IOException(e);
        }
        connection = open;
        if (pause.isPositive()) Thread.sleep(pause);
        return open;
    }

    private void disconnect() {
        var open = connection;
        connection = null;
        if (open == null) return;
        try {
            open.socket().close();
        } catch (IOException _) {
            // nothing is lost with a connection that is given up
        }
    }

    /// A virtual thread's socket is closed under it by an interrupt, which looks like a failure.
    private void stopIfInterrupted() throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            disconnect();
            throw new InterruptedException();
        }
    }
}
