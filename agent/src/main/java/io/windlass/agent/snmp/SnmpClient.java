package io.windlass.agent.snmp;

import io.windlass.agent.config.SnmpAccess;
import java.io.IOException;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.SNMP4JSettings;
import org.snmp4j.Snmp;
import org.snmp4j.TransportMapping;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/// The program's one UDP socket for SNMP, shared by all devices.
public final class SnmpClient implements AutoCloseable {
    /// Replies of hundreds of devices may arrive while one is being decoded.
    private static final int RECEIVE_BUFFER_BYTES = 1 << 20;

    private final Socket socket;
    private final Snmp snmp;

    private SnmpClient(Socket socket, Snmp snmp) {
        this.socket = socket;
        this.snmp = snmp;
    }

    /// What requests leave by, and who hands out what arrives.
    record Socket(TransportMapping<UdpAddress> transport, Router router) {}

    /// Opens the socket and starts listening.
    ///
    /// @throws IOException if there is no socket to be had
    public static SnmpClient open() throws IOException {
        var timer = new SharedTimer();
        SNMP4JSettings.setTimerFactory(() -> timer);
        var dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(new MPv1());
        dispatcher.addMessageProcessingModel(new MPv2c());
        var transport = new DefaultUdpTransportMapping(new UdpAddress("0.0.0.0/0"));
        transport.setReceiveBufferSize(RECEIVE_BUFFER_BYTES);
        dispatcher.addTransportMapping(transport);
        var router = new Router(dispatcher);
        transport.addTransportListener(router);
        var snmp = new Snmp(dispatcher);
        transport.listen();
        return new SnmpClient(new Socket(transport, router), snmp);
    }

    Dialect dialect(SnmpAccess access) {
        return switch (access) {
            case SnmpAccess.ByCommunity community -> new CommunityDialect(snmp, community);
            case SnmpAccess.ByUser(var user) -> new UserDialect(socket, user);
        };
    }

    @Override
    public void close() {
        try {
            snmp.close();
            socket.transport().close();
        } catch (IOException _) {
            // the socket is gone either way
        }
    }
}
