package io.windlass.agent.snmp;

import io.windlass.agent.config.SnmpUser;
import io.windlass.telemetry.Fault;
import org.jspecify.annotations.Nullable;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.UserTarget;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.PduHandle;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.USM;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.util.DefaultPDUFactory;

/// Version 3: one agent and one user. SNMP4J gets to know the agent's engine, keeps its time by the
/// local clock and follows its reports; an agent that is not understood any more, as its boots fell
/// back to 0, is got to know anew.
final class UserDialect implements Dialect {
    private final Router router;
    private final SnmpUser user;
    private final MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
    private final MPv3 messages;
    private final USM usm;
    private final Snmp snmp;
    private volatile Exchange asking = new Exchange();
    private boolean known;
    private @Nullable UdpAddress address;

    /// @param socket what the requests leave by
    UserDialect(SnmpClient.Socket socket, SnmpUser user) {
        this.router = socket.router();
        this.user = user;
        var self = MPv3.createLocalEngineID();
        var protocols = Ciphers.all();
        this.usm = new USM(protocols, new OctetString(self), 0);
        this.messages =
                new MPv3(
                        self,
                        new DefaultPDUFactory(),
                        protocols,
                        new SecurityModels().addSecurityModel(usm),
                        new CounterSupport());
        dispatcher.addMessageProcessingModel(messages);
        dispatcher.addTransportMapping(socket.transport());
        this.snmp = new Snmp(dispatcher);
        snmp.setReportHandler(new Denials(snmp.getReportHandler()));
    }

    @Override
    public boolean bulks() {
        return true;
    }

    @Override
    public boolean introduced() {
        return address != null && messages.getEngineID(address) != null;
    }

    @Override
    public PDU request() {
        var request = new ScopedPDU();
        request.setContextName(new OctetString(user.context()));
        return request;
    }

    @Override
    public Target<UdpAddress> target(UdpAddress at) {
        if (!at.equals(address)) {
            if (address != null) router.remove(address, dispatcher);
            router.add(at, dispatcher);
            address = at;
        }
        var target = new UserTarget<>(at, new OctetString(user.user()), new byte[0], level());
        target.setVersion(SnmpConstants.version3);
        return target;
    }

    @Override
    public Answer ask(PDU request, Target<UdpAddress> target) throws InterruptedException {
        if (!known) usm.addUser(Ciphers.user(user));
        known = true;
        asking = new Exchange();
        return asking.ask(snmp, request, target);
    }

    @Override
    public void forget() {
        var at = address;
        if (at == null) return;
        var engine = messages.removeEngineID(at);
        if (engine != null) {
            usm.removeEngineTime(engine);
            usm.removeAllUsers(new OctetString(user.user()), engine); // it may be a made-up one
        }
        snmp.removeCachedContextEngineId(at);
    }

    /// SNMP4J leaves reports aside that the agent cannot sign, since it does not know the user's
    /// key: just those that say that the credentials are wrong.
    private final class Denials implements Snmp.ReportHandler {
        private final Snmp.ReportHandler others;

        Denials(Snmp.ReportHandler others) {
            this.others = others;
        }

        @Override
        public <A extends Address> void processReport(
                PduHandle handle, CommandResponderEvent<A> event) {
            var answer = Reports.answer(event.getPDU());
            if (answer.fault() == Fault.DENIED) asking.end(answer);
            else others.processReport(handle, event);
        }
    }

    private int level() {
        if (user.auth().isEmpty()) return SecurityLevel.NOAUTH_NOPRIV;
        return user.priv().isEmpty() ? SecurityLevel.AUTH_NOPRIV : SecurityLevel.AUTH_PRIV;
    }
}
