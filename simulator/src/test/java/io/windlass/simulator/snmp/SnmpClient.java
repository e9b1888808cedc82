package io.windlass.simulator.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.TreeMap;
import org.snmp4j.CommunityTarget;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/// SNMP4J's own client, as a peer that shares no more than the BER with the simulator.
final class SnmpClient implements AutoCloseable {
    private final Snmp snmp = new Snmp(new DefaultUdpTransportMapping());

    SnmpClient() throws IOException {
        snmp.listen();
    }

    @Override
    public void close() throws IOException {
        snmp.close();
    }

    Map<OID, Variable> walk(InetSocketAddress address, String root) throws IOException {
        var found = new TreeMap<OID, Variable>();
        var last = new OID(root);
        while (true) {
            var bulk = request(PDU.GETBULK, last.toString());
            bulk.setMaxRepetitions(40);
            for (var binding : send(bulk, address, false).getAll()) {
                if (binding.getVariable().isException()) return found;
                assertThat(binding.getOid()).isGreaterThan(last);
                last = binding.getOid();
                if (!last.startsWith(new OID(root))) return found;
                found.put(last, binding.getVariable());
            }
        }
    }

    Map<OID, Variable> walkByGetNext(InetSocketAddress address, String root) throws IOException {
        var found = new TreeMap<OID, Variable>();
        var next = ask(address, PDU.GETNEXT, root).get(0);
        while (!next.getVariable().isException()) {
            found.put(next.getOid(), next.getVariable());
            next = ask(address, PDU.GETNEXT, next.getOid().toString()).get(0);
        }
        return found;
    }

    PDU ask(InetSocketAddress address, int type, String... oids) throws IOException {
        return send(request(type, oids), address, false);
    }

    PDU send(PDU request, InetSocketAddress address, boolean v1) throws IOException {
        var target = target(address, "public");
        if (v1) target.setVersion(SnmpConstants.version1);
        var response = snmp.send(request, target).getResponse();
        assertThat(response).as("an answer").isNotNull();
        return response;
    }

    private static CommunityTarget<UdpAddress> target(InetSocketAddress address, String community) {
        var target =
                new CommunityTarget<>(
                        new UdpAddress(address.getAddress(), address.getPort()),
                        new OctetString(community));
        target.setVersion(SnmpConstants.version2c);
        target.setTimeout(2_000);
        target.setRetries(1);
        return target;
    }

    static PDU request(int type, String... oids) {
        var request = new PDU();
        request.setType(type);
        for (var oid : oids) request.add(new VariableBinding(new OID(oid)));
        return request;
    }

    /// Whether nobody answers a request with this community.
    boolean isIgnored(InetSocketAddress address, String community, PDU request) throws IOException {
        var target = target(address, community);
        target.setTimeout(200);
        target.setRetries(0);
        return snmp.send(request, target).getResponse() == null;
    }
}
