package io.windlass.agent.modbus;

import io.windlass.agent.config.RtuLine;
import io.windlass.agent.device.Deadline;
import io.windlass.agent.device.Host;
import io.windlass.telemetry.Fault;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The one connection to an endpoint or serial line, shared by the units behind it.
public final class ModbusLine implements AutoCloseable {
    private static final int MAX_TRANSACTION = 0xFFFF;

    private final Link.Opener opener;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Link link;
    private int transaction;

    private ModbusLine(Link.Opener opener) {
        this.opener = opener;
    }

    /// A Modbus TCP endpoint that is connected to when it is first asked.
    public static ModbusLine tcp(String host, int port) {
        var server = new Host(host);
        return new ModbusLine(
                by -> TcpLink.open(new InetSocketAddress(server.address(by), port), by));
    }

    /// A line of RTU frames that is opened when it is first asked.
    public static ModbusLine rtu(RtuLine line) {
        return switch (line) {
            case RtuLine.OverTcp(var host, var port) -> rtuOverTcp(new Host(host), port);
            case RtuLine.Serial serial -> new ModbusLine(_ -> SerialWire.open(serial));
        };
    }

    private static ModbusLine rtuOverTcp(Host converter, int port) {
        return new ModbusLine(
                by -> SocketWire.open(new InetSocketAddress(converter.address(by), port), by));
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
            boolean reused = link != null;
            var reply = attempt(unit, block, deadline, pause);
            boolean stale = reused && link == null && isUnreachable(reply);
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
            var open = link == null ? opened(deadline, pause) : link;
            transaction = transaction % MAX_TRANSACTION + 1;
            var exchange = new Exchange(transaction, unit, block.function(), block.extent());
            var reply = open.ask(exchange, deadline);
            if (reply instanceof Reply.Failed) disconnect();
            stopIfInterrupted();
            return reply;
        } catch (InterruptedException e) {
            disconnect();
            throw e;
        } catch (SocketTimeoutException _) {
            disconnect();
            return new Reply.Failed(Fault.TIMEOUT);
        } catch (IOException _) {
            disconnect();
            stopIfInterrupted();
            return new Reply.Failed(Fault.UNREACHABLE);
        }
    }

    private Link opened(Deadline deadline, Duration pause)
            throws IOException, InterruptedException {
        var open = opener.open(deadline);
        link = open;
        if (pause.isPositive()) Thread.sleep(pause);
        return open;
    }

    private void disconnect() {
        var open = link;
        link = null;
        if (open == null) return;
        try {
            open.close();
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
