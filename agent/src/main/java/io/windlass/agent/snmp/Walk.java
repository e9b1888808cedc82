package io.windlass.agent.snmp;

import io.windlass.agent.device.Deadline;
import io.windlass.agent.profile.SnmpMap;
import io.windlass.agent.profile.SnmpMap.Walking;
import io.windlass.telemetry.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/// Walks columns of tables, and learns how the agent wants to be walked.
///
/// An agent may cap a bulk answer, pad it with endOfMibView, or run past the column; one that does
/// not go forward is stopped, and what it said so far is kept. One that chokes on GETBULK is asked
/// for half, and in the end step by step; so is one that leaves GETBULK alone unanswered.
final class Walk {
    /// No PDU has more outlets; an agent that goes on for ever is stopped here.
    private static final int MAX_ROWS = 10_000;

    private final SnmpPeer peer;
    private boolean bulks;
    private boolean bulksForSure;
    private int maxRepetitions;

    /// What was found.
    ///
    /// @param fault why the walk ended early, if it did
    record Found(List<VariableBinding> rows, Optional<Fault> fault) {
        Found {
            rows = List.copyOf(rows);
        }

        /// True if the agent was silent rather than strange.
        boolean silent() {
            return fault.filter(Fault::unanswered).isPresent();
        }
    }

    private sealed interface Step {
        record On(OID last) implements Step {}

        record End(Optional<Fault> fault) implements Step {}
    }

    Walk(SnmpPeer peer, SnmpMap map) {
        this.peer = peer;
        this.bulks = map.walk() == Walking.GETBULK && peer.bulks();
        this.maxRepetitions = map.maxRepetitions();
    }

    Found column(OID column, Deadline deadline) throws InterruptedException {
        var rows = new ArrayList<VariableBinding>();
        var last = column;
        while (rows.size() < MAX_ROWS) {
            if (deadline.passed()) return new Found(rows, Optional.of(Fault.TIMEOUT));
            switch (step(column, last, rows, deadline)) {
                case Step.On(var next) -> last = next;
                case Step.End(var fault) -> {
                    return new Found(rows, fault);
                }
            }
        }
        return new Found(rows, Optional.of(Fault.PROTOCOL));
    }

    private Step step(OID column, OID last, List<VariableBinding> rows, Deadline by)
            throws InterruptedException {
        return switch (ask(last, by)) {
            case Answer.Failed(var fault, var _) -> end(fault);
            case Answer.Refused(int status, int _) -> refused(status, last);
            case Answer.Bindings(var list) when list.isEmpty() && bulks -> stepByStep(last);
            case Answer.Bindings(var list) -> advance(column, last, list, rows);
        };
    }

    private Answer ask(OID last, Deadline by) throws InterruptedException {
        if (!bulks) return peer.next(last, by);
        var answer = peer.bulk(last, maxRepetitions, by);
        boolean unheard =
                answer instanceof Answer.Failed(var fault, var _) && fault == Fault.TIMEOUT;
        if (!unheard) bulksForSure |= answer instanceof Answer.Bindings;
        if (!unheard || bulksForSure) return answer;
        var next = peer.next(last, by);
        bulks = next instanceof Answer.Failed;
        return next;
    }

    /// GETNEXT of version 1 ends so; and some agents cannot do as many repetitions as they should.
    private Step refused(int status, OID last) {
        if (!bulks) return status == PDU.noSuchName ? done() : end(Fault.REFUSED);
        if (maxRepetitions == 1) return stepByStep(last);
        maxRepetitions = Math.max(1, maxRepetitions / 2);
        return new Step.On(last);
    }

    private Step stepByStep(OID last) {
        bulks = false;
        return new Step.On(last);
    }

    private static Step advance(
            OID column, OID last, List<VariableBinding> list, List<VariableBinding> rows) {
        if (list.isEmpty()) return end(Fault.PROTOCOL);
        var at = last;
        for (var binding : list) {
            var oid = binding.getOid();
            if (binding.isException() || !oid.startsWith(column)) return done();
            if (oid.compareTo(at) <= 0) return end(Fault.PROTOCOL);
            rows.add(binding);
            at = oid;
        }
        return new Step.On(at);
    }

    private static Step done() {
        return new Step.End(Optional.empty());
    }

    private static Step end(Fault fault) {
        return new Step.End(Optional.of(fault));
    }
}
