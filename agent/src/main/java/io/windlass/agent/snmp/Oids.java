package io.windlass.agent.snmp;

import io.windlass.agent.profile.Column;
import io.windlass.agent.profile.Condition;
import io.windlass.agent.profile.DeviceScale;
import io.windlass.agent.profile.Lookup;
import io.windlass.agent.profile.Oid;
import io.windlass.agent.profile.SnmpMap;
import io.windlass.agent.profile.Source;
import io.windlass.agent.profile.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.snmp4j.smi.OID;

/// A profile's identifiers as SNMP4J has them.
final class Oids {
    static final OID SYS_DESCR = new OID("1.3.6.1.2.1.1.1.0");
    static final OID SYS_OBJECT_ID = new OID("1.3.6.1.2.1.1.2.0");

    private final SnmpMap map;

    Oids(SnmpMap map) {
        this.map = map;
    }

    OID of(Oid oid) {
        return new OID(oid.under(map.base()).text());
    }

    /// Every scalar that tells something about the device, its signals' scales or its names.
    Set<OID> scalars() {
        var oids = new LinkedHashSet<>(List.of(SYS_OBJECT_ID, SYS_DESCR));
        map.conditions().values().stream().map(Condition::scalar).map(this::of).forEach(oids::add);
        map.attributes().values().stream().map(this::of).forEach(oids::add);
        map.scalars()
                .forEach(scalar -> {
                    scalar.labels().forEach(label -> oids.add(of(label.oid())));
                    slow(scalar.source()).forEach(lookup -> oids.add(of(lookup.oid())));
                });
        map.tables().stream()
                .flatMap(Oids::lookups)
                .filter(Lookup::isScalar)
                .forEach(lookup -> oids.add(of(lookup.oid())));
        return oids;
    }

    /// Every column that must be walked to know the map's rows, their scales and their names.
    ///
    /// @param met the conditions under which columns are there
    Set<OID> walked(Set<String> met) {
        var oids = new LinkedHashSet<OID>();
        for (var table : map.tables()) {
            if (!table.when().stream().allMatch(when -> when.holds(met))) continue;
            there(table, met).forEach(column -> oids.add(of(column.source().oid())));
            lookups(table).filter(l -> !l.isScalar()).forEach(l -> oids.add(of(l.oid())));
        }
        return oids;
    }

    /// The columns of a table that are there.
    static Stream<Column> there(Table table, Set<String> met) {
        return table.columns().stream()
                .filter(column -> column.when().stream().allMatch(when -> when.holds(met)));
    }

    private static Stream<Lookup> lookups(Table table) {
        var scales = table.columns().stream().map(Column::source).flatMap(Oids::slow);
        return Stream.of(table.traits().values().stream(), table.labels().stream(), scales)
                .flatMap(lookups -> lookups);
    }

    private static Stream<Lookup> slow(Source source) {
        return source.scales().stream().map(DeviceScale::at);
    }
}
