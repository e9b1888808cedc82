package io.windlass.agent.snmp;

import io.windlass.agent.profile.Oid;
import io.windlass.agent.profile.SnmpMap;
import io.windlass.agent.profile.Table;
import java.util.List;
import java.util.stream.Stream;
import org.snmp4j.smi.OID;

/// A profile's identifiers as SNMP4J has them.
final class Oids {
    private Oids() {}

    static OID of(Oid oid, Oid base) {
        return new OID(oid.under(base).text());
    }

    /// Every column that must be walked to know a map's rows, their scales and their names.
    static List<OID> walked(SnmpMap map) {
        return map.tables().stream()
                .flatMap(Oids::walked)
                .map(oid -> of(oid, map.base()))
                .distinct()
                .toList();
    }

    private static Stream<Oid> walked(Table table) {
        var columns =
                table.columns().stream()
                        .flatMap(c -> Stream.concat(Stream.of(c.oid()), c.digits().stream()));
        return Stream.concat(columns, table.labels().stream().map(label -> label.oid()));
    }
}
