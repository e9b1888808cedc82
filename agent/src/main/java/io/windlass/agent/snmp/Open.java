package io.windlass.agent.snmp;

import io.windlass.agent.snmp.Fetch.Got;
import io.windlass.telemetry.Fault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.snmp4j.smi.OID;

/// What has still to be asked for in a poll.
final class Open {
    private final ArrayDeque<List<OID>> groups = new ArrayDeque<>();

    /// @param refused what need not be asked for
    /// @param got where that is noted
    Open(Collection<List<OID>> groups, Map<OID, Fault> refused, Map<OID, Got> got) {
        for (var group : groups) {
            var asked = new ArrayList<OID>();
            for (var oid : group) {
                var fault = refused.get(oid);
                if (fault == null) asked.add(oid);
                else got.put(oid, new Got.None(fault));
            }
            if (!asked.isEmpty()) this.groups.add(asked);
        }
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /// Groups up to so many identifiers, but at least one group.
    List<OID> next(int most) {
        var next = new ArrayList<>(groups.removeFirst());
        while (!groups.isEmpty() && next.size() + groups.getFirst().size() <= most)
            next.addAll(groups.removeFirst());
        return next;
    }

    /// To be asked for together.
    void again(List<OID> oids) {
        if (!oids.isEmpty()) groups.addFirst(oids);
    }

    void againInHalves(List<OID> oids) {
        int half = oids.size() / 2;
        again(oids.subList(half, oids.size()));
        again(oids.subList(0, half));
    }

    List<OID> rest() {
        return groups.stream().flatMap(List::stream).toList();
    }
}
