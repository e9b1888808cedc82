package io.windlass.agent.snmp;

import io.windlass.agent.device.Deadline;
import io.windlass.telemetry.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/// Walks one column of a table.
///
/// An agent may cap a bulk answer, pad it with endOfMibView, or run past the column; one that does
/// not go forward is stopped, and what it said so far is kept.
final class Walk {
    /// No PDU has more outlets; an agent that goes on for ever is stopped here.
    private static final int MAX_ROWS = 10_000;

    private final SnmpPeer peer;
    private final boolean bulks;
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
            return fault.filter(f -> f == Fault.TIMEOUT || f == Fault.UNREACHABLE).isPresent();
        }
    }

    private sealed interface Step {
        record On(OID last) implements Step {}

        record End(Optional<Fault> fault) implements Step {}
    }

    Walk(SnmpPeer peer, boolean bulks, int maxRepetitions) {
        this.peer = peer;
        this.bulks = bulks && peer.bulks();
        this.maxRepetitions = maxRepetitions;
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
        var answer = bulks ? peer.bulk(last, maxRepetitions, by) : peer.next(last, by);
        return switch (answer) {
            case Answer.Failed(var fault) -> end(fault);
            case Answer.Refused(int status, int _) -> refused(status, last);
            case Answer.Bindings(var list) -> advance(column, last, list, rows);
        };
    }

    /// GETNEXT of version 1 ends so; and some agents cannot do as many repetitions as they should.
    private Step refused(int status, OID last) {
        if (status == PDU.noSuchName) return new Step.End(Optional.empty());
        if (maxRepetitions == 1 || !bulks) return end(Fault.REFUSED);
        maxRepetitions = Math.max(1, maxRepetitions / 2);
        return new Step.On(last);
    }

    private static Step advance(
            OID column, OID last, List<VariableBinding> list, List<VariableBinding> rows) {
        if (list.isEmpty()) return end(Fault.PROTOCOL);
        var at = last;
        for (var binding : list) {
            var oid = binding.getOid();
            boolean over = binding.isException() || !oid.startsWith(column);
            if (over) return new Step.End(Optional.empty());
            if (oid.compareTo(at) <= 0) return end(Fault.PROTOCOL);
            rows.add(binding);
            at = oid;
        }
        return new Step.On(at);
    }

    private static Step end(Fault fault) {
        return new Step.End(Optional.of(fault));
    }
}
