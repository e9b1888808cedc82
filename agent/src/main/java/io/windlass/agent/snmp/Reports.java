package io.windlass.agent.snmp;

import io.windlass.telemetry.Fault;
import java.util.Map;
import org.snmp4j.PDU;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OID;

/// What agents of version 3 report instead of an answer (RFC 3414, 3.2; RFC 3413, 5).
final class Reports {
    private static final Map<OID, Answer.Failed> KNOWN =
            Map.of(
                    SnmpConstants.usmStatsUnsupportedSecLevels,
                    denied("usmStatsUnsupportedSecLevels"),
                    SnmpConstants.usmStatsUnknownUserNames,
                    denied("usmStatsUnknownUserNames"),
                    SnmpConstants.usmStatsWrongDigests,
                    denied("usmStatsWrongDigests"),
                    SnmpConstants.usmStatsDecryptionErrors,
                    denied("usmStatsDecryptionErrors"),
                    SnmpConstants.snmpUnknownContexts,
                    denied("snmpUnknownContexts"),
                    SnmpConstants.snmpUnavailableContexts,
                    denied("snmpUnavailableContexts"));

    private Reports() {}

    /// Any other report is about an engine that is not what it was: it is got to know anew.
    static Answer.Failed answer(PDU report) {
        var oid = report.size() == 0 ? new OID() : report.get(0).getOid();
        return KNOWN.getOrDefault(oid, new Answer.Failed(Fault.PROTOCOL, "report " + oid));
    }

    private static Answer.Failed denied(String cause) {
        return new Answer.Failed(Fault.DENIED, cause);
    }
}
