package io.windlass.simulator.snmp;

import java.util.Optional;
import org.snmp4j.PDU;

/// What an answer becomes for a client of SNMP v1, which knows no exceptions and no GETBULK (RFC
/// 3584 §4.2.2).
final class Version1 {
    private Version1() {}

    static Optional<PDU> answer(Agent agent, PDU request) {
        if (request.getType() == PDU.GETBULK) return Optional.empty();
        return agent.answer(request).map(reply -> translated(request, reply));
    }

    private static PDU translated(PDU request, PDU reply) {
        if (reply.getErrorStatus() == PDU.tooBig) {
            reply.addAll(request.getAll());
            return reply;
        }
        if (reply.getErrorStatus() != PDU.noError)
            return Agent.refusal(request, PDU.noSuchName, reply.getErrorIndex());
        for (int n = 0; n < reply.size(); n++)
            if (reply.get(n).getVariable().isException())
                return Agent.refusal(request, PDU.noSuchName, n + 1);
        return reply;
    }
}
