package io.windlass.simulator.snmp;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.UnsignedInteger32;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/// The objects of one type of PDU in the order of their OIDs. Built once, shared by all PDUs.
final class Mib {
    private static final String SYSTEM = "1.3.6.1.2.1.1.";

    private final NavigableMap<OID, Function<Scene, Variable>> objects = new TreeMap<>();

    /// With the objects that every agent has.
    static Mib of(String description, String objectId) {
        var mib = new Mib();
        mib.text(SYSTEM + "1.0", _ -> description);
        mib.put(SYSTEM + "2.0", _ -> new OID(objectId));
        mib.put(SYSTEM + "3.0", scene -> new TimeTicks(scene.upTime().toMillis() / 10));
        mib.text(SYSTEM + "5.0", Scene::name);
        return mib;
    }

    void put(String oid, Function<Scene, Variable> value) {
        objects.put(new OID(oid), value);
    }

    void text(String oid, Function<Scene, String> value) {
        put(oid, scene -> new OctetString(value.apply(scene)));
    }

    /// An INTEGER, rounded.
    void integer(String oid, Function<Scene, Double> value) {
        put(oid, scene -> new Integer32((int) Math.round(value.apply(scene))));
    }

    /// An Unsigned32, rounded.
    void unsigned(String oid, Function<Scene, Double> value) {
        put(oid, scene -> new UnsignedInteger32(Math.round(value.apply(scene))));
    }

    Optional<VariableBinding> get(OID oid, Scene scene) {
        return Optional.ofNullable(objects.get(oid))
                .map(value -> new VariableBinding(oid, value.apply(scene)));
    }

    /// The first object after the OID.
    Optional<VariableBinding> next(OID oid, Scene scene) {
        return Optional.ofNullable(objects.higherEntry(oid))
                .map(next -> new VariableBinding(next.getKey(), next.getValue().apply(scene)));
    }
}
