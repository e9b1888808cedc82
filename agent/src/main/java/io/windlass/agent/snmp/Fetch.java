package io.windlass.agent.snmp;

import io.windlass.agent.device.Deadline;
import io.windlass.telemetry.Fault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/// Gets values whose places are known, in as few requests as the agent can bear.
///
/// An agent that finds a request too big is asked for half from then on. Once it is silent, it is
/// not asked again in the same poll.
final class Fetch {
    private final SnmpPeer peer;
    private int maxVarbinds;

    Fetch(SnmpPeer peer, int maxVarbinds) {
        this.peer = peer;
        this.maxVarbinds = maxVarbinds;
    }

    /// What a value's place held.
    sealed interface Got {
        record Value(VariableBinding binding) implements Got {}

        record None(Fault fault) implements Got {}
    }

    /// Every identifier with what was got for it.
    Map<OID, Got> all(Collection<OID> oids, Deadline deadline) throws InterruptedException {
        var got = new HashMap<OID, Got>();
        var open = new ArrayDeque<>(oids);
        var silence = Optional.<Fault>empty();
        while (!open.isEmpty()) {
            if (silence.isEmpty() && deadline.passed()) silence = Optional.of(Fault.TIMEOUT);
            if (silence.isPresent()) {
                var none = new Got.None(silence.get());
                open.forEach(oid -> got.put(oid, none));
                return got;
            }
            silence = batch(open, got, deadline);
        }
        return got;
    }

    /// Asks for the next few; what has to be asked again is put back.
    private Optional<Fault> batch(ArrayDeque<OID> open, Map<OID, Got> got, Deadline deadline)
            throws InterruptedException {
        var asked = new ArrayList<OID>();
        while (!open.isEmpty() && asked.size() < maxVarbinds) asked.add(open.poll());
        switch (peer.get(asked, deadline)) {
            case Answer.Failed(var fault) -> {
                asked.forEach(oid -> got.put(oid, new Got.None(fault)));
                return Optional.of(fault);
            }
            case Answer.Refused refused -> putBack(refused, asked, open, got);
            case Answer.Bindings(var list) -> keep(list, asked, open, got);
        }
        return Optional.empty();
    }

    private void putBack(
            Answer.Refused refused, List<OID> asked, ArrayDeque<OID> open, Map<OID, Got> got) {
        boolean blamed = refused.index() >= 1 && refused.index() <= asked.size();
        if (asked.size() == 1) {
            got.put(asked.getFirst(), refusal(refused.status()));
        } else if (blamed && refused.status() != PDU.tooBig) {
            got.put(asked.remove(refused.index() - 1), refusal(refused.status()));
            asked.reversed().forEach(open::addFirst);
        } else {
            maxVarbinds = Math.max(1, asked.size() / 2);
            asked.reversed().forEach(open::addFirst);
        }
    }

    /// An agent may leave out the end of a long answer: the rest is asked for again, if there was
    /// any answer at all.
    private void keep(
            List<VariableBinding> list, List<OID> asked, ArrayDeque<OID> open, Map<OID, Got> got) {
        var byOid = new HashMap<OID, VariableBinding>();
        list.forEach(binding -> byOid.put(binding.getOid(), binding));
        var missing = new ArrayList<OID>();
        for (var oid : asked) {
            var binding = byOid.get(oid);
            if (binding == null) missing.add(oid);
            else got.put(oid, new Got.Value(binding));
        }
        boolean cut = missing.size() < asked.size() && list.size() < asked.size();
        if (cut) {
            maxVarbinds = list.size();
            missing.reversed().forEach(open::addFirst);
        } else {
            missing.forEach(oid -> got.put(oid, new Got.None(Fault.PROTOCOL)));
        }
    }

    private static Got refusal(int status) {
        return new Got.None(status == PDU.noSuchName ? Fault.NOT_AVAILABLE : Fault.REFUSED);
    }
}
