package io.windlass.agent.snmp;

import io.windlass.agent.config.DeviceAddress;
import io.windlass.agent.device.Deadline;
import io.windlass.telemetry.Fault;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.PDU;
import org.snmp4j.Target;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;

/// One SNMP agent: its address and how it is spoken to.
public final class SnmpPeer {
    private static final Logger LOG = LoggerFactory.getLogger(SnmpPeer.class);

    /// A lost datagram is sent once more within the timeout.
    private static final int ATTEMPTS = 2;

    /// Getting to know an engine takes three exchanges, and keys that are slow to make on purpose.
    private static final Duration INTRODUCTION = Duration.ofSeconds(2);

    private final DeviceAddress.Snmp address;
    private final Dialect dialect;
    private final Duration timeout;
    private @Nullable Target<UdpAddress> target;
    private String denial = "";

    /// A peer whose name is not looked up before it is asked.
    ///
    /// @param timeout of one request with its repetition
    public SnmpPeer(SnmpClient client, DeviceAddress.Snmp address, Duration timeout) {
        this.address = address;
        this.dialect = client.dialect(address.access());
        this.timeout = timeout;
    }

    Duration timeout() {
        return timeout;
    }

    boolean bulks() {
        return dialect.bulks();
    }

    Answer get(List<OID> oids, Deadline by) throws InterruptedException {
        return ask(PDU.GET, oids, 0, by);
    }

    Answer next(OID oid, Deadline by) throws InterruptedException {
        return ask(PDU.GETNEXT, List.of(oid), 0, by);
    }

    Answer bulk(OID oid, int maxRepetitions, Deadline by) throws InterruptedException {
        return ask(PDU.GETBULK, List.of(oid), maxRepetitions, by);
    }

    private PDU request(int type, List<OID> oids, int maxRepetitions) {
        var request = dialect.request();
        request.setType(type);
        if (type == PDU.GETBULK) request.setMaxRepetitions(maxRepetitions);
        oids.forEach(oid -> request.add(new VariableBinding(oid)));
        return request;
    }

    /// An engine that reports that it is not what it was is got to know anew, and asked again.
    private Answer ask(int type, List<OID> oids, int maxRepetitions, Deadline by)
            throws InterruptedException {
        boolean knew = dialect.introduced();
        var answer = once(request(type, oids, maxRepetitions), by);
        boolean stale =
                answer instanceof Answer.Failed(var fault, var cause)
                        && fault == Fault.PROTOCOL
                        && !cause.isEmpty();
        if (stale && knew) answer = once(request(type, oids, maxRepetitions), by);
        note(answer);
        return answer;
    }

    private Answer once(PDU request, Deadline by) throws InterruptedException {
        try {
            var answer = dialect.ask(request, target(by.atMost(Deadline.in(patience()))));
            if (answer instanceof Answer.Failed) {
                dialect.forget();
                target = null;
            }
            return answer;
        } catch (UnknownHostException _) {
            return new Answer.Failed(Fault.UNREACHABLE);
        }
    }

    private Duration patience() {
        boolean longer = !dialect.introduced() && timeout.compareTo(INTRODUCTION) < 0;
        return longer ? INTRODUCTION : timeout;
    }

    /// Says once why the agent does not let the user in.
    private void note(Answer answer) {
        var cause =
                answer instanceof Answer.Failed(var fault, var why) && fault == Fault.DENIED
                        ? why
                        : "";
        if (!cause.isEmpty() && !cause.equals(denial))
            LOG.warn("snmp={} state=denied cause={}", address.bus(), cause);
        boolean letIn = answer instanceof Answer.Bindings || answer instanceof Answer.Refused;
        if (!cause.isEmpty() || letIn) denial = cause;
    }

    /// Looked up again after every failure, since a device may have moved.
    private Target<UdpAddress> target(Deadline by) throws UnknownHostException {
        var known = target == null ? found() : target;
        known.setTimeout(Math.max(1, by.leftMillis() / ATTEMPTS));
        target = known;
        return known;
    }

    private Target<UdpAddress> found() throws UnknownHostException {
        var host = InetAddress.getByName(address.host());
        var found = dialect.target(new UdpAddress(host, address.port()));
        found.setRetries(ATTEMPTS - 1);
        return found;
    }
}
