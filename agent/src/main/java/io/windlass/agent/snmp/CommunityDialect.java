package io.windlass.agent.snmp;

import io.windlass.agent.config.SnmpAccess;
import io.windlass.agent.config.SnmpVersion;
import java.nio.charset.StandardCharsets;
import org.snmp4j.CommunityTarget;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;

/// Versions 1 and 2c: all agents are spoken to by one engine.
final class CommunityDialect implements Dialect {
    private final Snmp snmp;
    private final SnmpAccess.ByCommunity access;

    CommunityDialect(Snmp snmp, SnmpAccess.ByCommunity access) {
        this.snmp = snmp;
        this.access = access;
    }

    @Override
    public boolean bulks() {
        return access.version() != SnmpVersion.V1;
    }

    @Override
    public boolean introduced() {
        return true;
    }

    @Override
    public PDU request() {
        return bulks() ? new PDU() : new PDUv1();
    }

    @Override
    public Target<UdpAddress> target(UdpAddress address) {
        var community = access.community().text().getBytes(StandardCharsets.UTF_8);
        var target = new CommunityTarget<>(address, new OctetString(community));
        target.setVersion(bulks() ? SnmpConstants.version2c : SnmpConstants.version1);
        return target;
    }

    @Override
    public Answer ask(PDU request, Target<UdpAddress> target) throws InterruptedException {
        return new Exchange().ask(snmp, request, target);
    }

    @Override
    public void forget() {
        // there is nothing to remember
    }
}
