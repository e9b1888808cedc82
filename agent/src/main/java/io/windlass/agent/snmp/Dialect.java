package io.windlass.agent.snmp;

import org.snmp4j.PDU;
import org.snmp4j.Target;
import org.snmp4j.smi.UdpAddress;

/// How an agent is spoken to: which version, and as whom.
sealed interface Dialect permits CommunityDialect, UserDialect {
    boolean bulks();

    /// True once requests need no introduction, which takes more time than they do.
    boolean introduced();

    PDU request();

    Target<UdpAddress> target(UdpAddress address);

    Answer ask(PDU request, Target<UdpAddress> target) throws InterruptedException;

    /// Nothing usable came: what was learned of the agent's engine may no longer hold.
    void forget();
}
