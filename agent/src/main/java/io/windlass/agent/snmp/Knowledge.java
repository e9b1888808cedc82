package io.windlass.agent.snmp;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/// What has been learned of an agent slowly: the columns that were walked, and scalars.
final class Knowledge {
    private final Map<OID, Map<OID, Variable>> columns = new HashMap<>();
    private final Map<OID, Variable> scalars = new HashMap<>();

    /// The instances of a column, in order; none if it was not walked.
    Map<OID, Variable> column(OID column) {
        return columns.getOrDefault(column, Map.of());
    }

    void learn(OID column, List<VariableBinding> rows) {
        var instances = new LinkedHashMap<OID, Variable>();
        rows.forEach(row -> instances.put(row.getOid(), row.getVariable()));
        columns.put(column, instances);
    }

    void learn(OID scalar, Variable value) {
        scalars.put(scalar, value);
    }

    void forget(OID scalar) {
        scalars.remove(scalar);
    }

    Optional<Variable> scalar(OID scalar) {
        return Optional.ofNullable(scalars.get(scalar));
    }

    /// What a scalar said; empty if nothing.
    String text(OID scalar) {
        return scalar(scalar).map(Values::text).orElse("");
    }

    /// Drops the columns that are not asked for any more.
    void keep(Set<OID> walked) {
        columns.keySet().retainAll(walked);
    }
}
