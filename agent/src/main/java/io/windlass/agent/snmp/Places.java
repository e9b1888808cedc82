package io.windlass.agent.snmp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snmp4j.smi.OID;

/// Where a value stands, and what must be read in the same request to make a reading of it.
record Places(OID value, Optional<OID> factor, Optional<OID> plus) {
    List<OID> all() {
        return Stream.of(Optional.of(value), factor, plus).flatMap(Optional::stream).toList();
    }
}
