package io.windlass.agent.modbus;

import com.ghgande.j2mod.modbus.ModbusIOException;
import com.ghgande.j2mod.modbus.io.ModbusTCPTransport;
import io.windlass.agent.device.Deadline;
import io.windlass.telemetry.Fault;
import java.io.IOException;
import java.net.InetSocketAddress;

/// Modbus TCP.
///
/// j2mod's transport frames the messages; its own connection class is not used, since it retries
/// with random pauses, believes that a closed connection is open, and resolves names only once.
final class TcpLink implements Link {
    /// The header of Modbus TCP, unit id included.
    private static final int HEADER = 7;

    private final TimedSocket socket;
    private final ModbusTCPTransport transport;

    private TcpLink(TimedSocket socket) {
        this.socket = socket;
        this.transport = new ModbusTCPTransport(socket);
    }

    static Link open(InetSocketAddress to, Deadline by) throws IOException {
        var socket = TimedSocket.connect(to, by);
        try {
            return new TcpLink(socket);
        } catch (IllegalStateException e) { // j2mod's word for a socket that is gone already
            socket.close();
            throw new IOException(e);
        }
    }

    @Override
    public Reply ask(Exchange exchange, Deadline by) {
        socket.expectBy(by);
        try {
            transport.writeRequest(exchange.request());
            var response = transport.readResponse();
            return exchange.isAnsweredBy(response)
                    ? exchange.reply(response, socket.received() - HEADER)
                    : Exchange.garbage();
        } catch (ModbusIOException _) {
            return new Reply.Failed(cause());
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /// j2mod hides why a read failed; the socket knows.
    private Fault cause() {
        if (socket.late()) return Fault.TIMEOUT;
        boolean nothingCame = socket.received() == 0;
        return socket.ended() || nothingCame ? Fault.UNREACHABLE : Fault.PROTOCOL;
    }
}
