package io.windlass.simulator.snmp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snmp4j.PDU;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/// Answers GET, GETNEXT and GETBULK over a [Mib], whatever message the PDU came in (RFC 3416).
final class Agent {
    /// An answer must fit a datagram that no network cuts up.
    static final int MOST_BYTES = 1400;

    private final Mib mib;
    private final Scene scene;

    Agent(Mib mib, Scene scene) {
        this.mib = mib;
        this.scene = scene;
    }

    /// The answer, if the request is one that gets any.
    Optional<PDU> answer(PDU request) {
        return switch (request.getType()) {
            case PDU.GET -> Optional.of(reply(request, each(request, this::get)));
            case PDU.GETNEXT -> Optional.of(reply(request, each(request, this::next)));
            case PDU.GETBULK -> Optional.of(reply(request, bulk(request)));
            case PDU.SET -> Optional.of(refusal(request, PDU.notWritable, 1));
            default -> Optional.empty();
        };
    }

    private interface Lookup {
        VariableBinding binding(OID oid);
    }

    private static List<VariableBinding> each(PDU request, Lookup lookup) {
        return request.getAll().stream().map(asked -> lookup.binding(asked.getOid())).toList();
    }

    private VariableBinding get(OID oid) {
        return mib.get(oid, scene).orElseGet(() -> new VariableBinding(oid, Null.noSuchObject));
    }

    private VariableBinding next(OID oid) {
        return mib.next(oid, scene).orElseGet(() -> new VariableBinding(oid, Null.endOfMibView));
    }

    /// As many rounds of repetitions as were asked for and fit.
    private List<VariableBinding> bulk(PDU request) {
        var answers = new ArrayList<VariableBinding>();
        var asked = request.getAll().stream().map(VariableBinding::getOid).toList();
        int once = Math.clamp(request.getNonRepeaters(), 0, asked.size());
        for (var oid : asked.subList(0, once)) answers.add(next(oid));
        var columns = asked.subList(once, asked.size());
        for (int n = 0; n < request.getMaxRepetitions() && !columns.isEmpty(); n++) {
            var row = columns.stream().map(this::next).toList();
            if (n > 0 && bytes(answers) + bytes(row) > MOST_BYTES) break;
            answers.addAll(row);
            if (row.stream().allMatch(b -> b.getVariable().isException())) break;
            columns = row.stream().map(VariableBinding::getOid).toList();
        }
        return answers;
    }

    private static PDU reply(PDU request, List<VariableBinding> bindings) {
        if (bytes(bindings) > MOST_BYTES) return refusal(request, PDU.tooBig, 0);
        var reply = response(request);
        reply.addAll(bindings);
        return reply;
    }

    static PDU refusal(PDU request, int status, int index) {
        var reply = response(request);
        reply.setErrorStatus(status);
        reply.setErrorIndex(index);
        if (status != PDU.tooBig) reply.addAll(request.getAll());
        return reply;
    }

    private static PDU response(PDU request) {
        var reply = new PDU();
        reply.setType(PDU.RESPONSE);
        reply.setRequestID(request.getRequestID());
        return reply;
    }

    private static int bytes(List<VariableBinding> bindings) {
        return bindings.stream().mapToInt(VariableBinding::getBERLength).sum();
    }
}
