package io.windlass.agent.snmp;

import io.windlass.agent.config.DeviceAddress;
import io.windlass.agent.config.SnmpVersion;
import io.windlass.agent.device.Deadline;
import io.windlass.telemetry.Fault;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snmp4j.CommunityTarget;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.Target;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;

/// One SNMP agent: its address, version and community.
public final class SnmpPeer {
    /// A lost datagram is sent once more within the timeout.
    private static final int ATTEMPTS = 2;

    private final SnmpClient client;
    private final DeviceAddress.Snmp address;
    private final Duration timeout;
    private @Nullable Target<UdpAddress> target;

    /// A peer whose name is not looked up before it is asked.
    ///
    /// @param timeout of one request with its repetition
    public SnmpPeer(SnmpClient client, DeviceAddress.Snmp address, Duration timeout) {
        this.client = client;
        this.address = address;
        this.timeout = timeout;
    }

    Duration timeout() {
        return timeout;
    }

    boolean bulks() {
        return address.version() != SnmpVersion.V1;
    }

    Answer get(List<OID> oids, Deadline by) throws InterruptedException {
        return ask(request(PDU.GET, oids), by);
    }

    Answer next(OID oid, Deadline by) throws InterruptedException {
        return ask(request(PDU.GETNEXT, List.of(oid)), by);
    }

    Answer bulk(OID oid, int maxRepetitions, Deadline by) throws InterruptedException {
        var request = request(PDU.GETBULK, List.of(oid));
        request.setMaxRepetitions(maxRepetitions);
        return ask(request, by);
    }

    private PDU request(int type, List<OID> oids) {
        var request = bulks() ? new PDU() : new PDUv1();
        request.setType(type);
        oids.forEach(oid -> request.add(new VariableBinding(oid)));
        return request;
    }

    private Answer ask(PDU request, Deadline by) throws InterruptedException {
        try {
            var answer = client.ask(request, target(by.atMost(Deadline.in(timeout))));
            if (answer instanceof Answer.Failed) target = null;
            return answer;
        } catch (UnknownHostException _) {
            return new Answer.Failed(Fault.UNREACHABLE);
        }
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
        var community =
                new OctetString(address.community().text().getBytes(StandardCharsets.UTF_8));
        var found = new CommunityTarget<>(new UdpAddress(host, address.port()), community);
        found.setVersion(bulks() ? SnmpConstants.version2c : SnmpConstants.version1);
        found.setRetries(ATTEMPTS - 1);
        return found;
    }
}
