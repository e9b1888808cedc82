package io.windlass.agent.snmp;

import io.windlass.agent.device.Deadline;
import io.windlass.telemetry.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/// Gets values whose places are known, in as few requests as the agent can bear. What belongs
/// together is asked for together.
///
/// Once an agent is silent, it is not asked again in the same poll.
final class Fetch {
    private final SnmpPeer peer;
    private final Appetite appetite;
    private final Map<OID, Fault> refused = new HashMap<>();

    Fetch(SnmpPeer peer, int maxVarbinds) {
        this.peer = peer;
        this.appetite = new Appetite(maxVarbinds);
    }

    /// What a value's place held.
    sealed interface Got {
        record Value(VariableBinding binding) implements Got {}

        record None(Fault fault) implements Got {}
    }

    /// Every identifier with what was got for it.
    Map<OID, Got> all(Collection<List<OID>> groups, Deadline deadline) throws InterruptedException {
        var got = new HashMap<OID, Got>();
        var open = new Open(groups, refused, got);
        var silence = Optional.<Fault>empty();
        appetite.begin();
        while (!open.isEmpty()) {
            if (silence.isEmpty() && deadline.passed()) silence = Optional.of(Fault.TIMEOUT);
            if (silence.isPresent()) {
                var none = new Got.None(silence.get());
                open.rest().forEach(oid -> got.put(oid, none));
                return got;
            }
            silence = batch(open, got, deadline);
        }
        return got;
    }

    /// What an agent of version 1 once did not have is asked for again.
    void forgive() {
        refused.clear();
    }

    /// Asks for the next few; what has to be asked again is put back.
    private Optional<Fault> batch(Open open, Map<OID, Got> got, Deadline deadline)
            throws InterruptedException {
        var asked = open.next(appetite.next());
        switch (peer.get(asked, deadline)) {
            case Answer.Failed(var fault, var _) -> {
                appetite.silent(asked.size(), fault);
                asked.forEach(oid -> got.put(oid, new Got.None(fault)));
                return Optional.of(fault);
            }
            case Answer.Refused answer -> putBack(answer, asked, open, got);
            case Answer.Bindings(var list) -> keep(list, asked, open, got);
        }
        return Optional.empty();
    }

    private void putBack(Answer.Refused answer, List<OID> asked, Open open, Map<OID, Got> got) {
        boolean blamed = answer.index() >= 1 && answer.index() <= asked.size();
        boolean tooBig = answer.status() == PDU.tooBig;
        if (asked.size() == 1) {
            refuse(asked.getFirst(), answer.status(), got);
            appetite.offended();
        } else if (blamed && !tooBig) {
            refuse(asked.get(answer.index() - 1), answer.status(), got);
            var rest = new ArrayList<>(asked);
            rest.remove(answer.index() - 1);
            open.again(rest);
        } else {
            if (tooBig) appetite.tooBig(asked.size());
            else appetite.choked(asked.size());
            open.againInHalves(asked);
        }
    }

    private void refuse(OID oid, int status, Map<OID, Got> got) {
        boolean missing = status == PDU.noSuchName;
        var fault = missing ? Fault.NOT_AVAILABLE : Fault.REFUSED;
        if (missing) refused.put(oid, fault);
        got.put(oid, new Got.None(fault));
    }

    /// An agent may leave out the end of a long answer: the rest is asked for again, if there was
    /// any answer at all.
    private void keep(List<VariableBinding> list, List<OID> asked, Open open, Map<OID, Got> got) {
        appetite.served(asked.size());
        var byOid = new HashMap<OID, VariableBinding>();
        list.forEach(binding -> byOid.put(binding.getOid(), binding));
        var missing = new ArrayList<OID>();
        for (var oid : asked) {
            var binding = byOid.get(oid);
            if (binding == null) missing.add(oid);
            else got.put(oid, new Got.Value(binding));
        }
        if (missing.isEmpty()) return;
        boolean cut = missing.size() < asked.size() && list.size() < asked.size();
        if (cut) {
            appetite.atMost(list.size());
            open.again(missing);
        } else {
            missing.forEach(oid -> got.put(oid, new Got.None(Fault.PROTOCOL)));
        }
    }
}
