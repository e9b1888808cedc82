package io.windlass.agent.snmp;

import io.windlass.agent.device.Deadline;
import io.windlass.agent.device.OfferedSignal;
import io.windlass.agent.profile.Scalar;
import io.windlass.agent.profile.Scale;
import io.windlass.agent.profile.SnmpMap;
import io.windlass.agent.profile.SnmpMap.Walking;
import io.windlass.telemetry.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/// Learns which rows a device's tables have, at its first answer and slowly again.
///
/// A silent column ends a look, since the device may have died. If others had answered, what they
/// said is used, and the silent one is tried again ever more rarely.
final class Discovery {
    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 10;

    private final SnmpMap map;
    private final SnmpPeer peer;
    private final String device;
    private final Map<OID, List<VariableBinding>> found = new HashMap<>();
    private final List<OID> pending;
    private List<Instance> instances;
    private Deadline again = Deadline.in(Duration.ZERO);
    private int incomplete;

    Discovery(SnmpMap map, SnmpPeer peer, String device) {
        this.map = map;
        this.peer = peer;
        this.device = device;
        this.pending = new ArrayList<>(Oids.walked(map));
        this.instances = assembled();
    }

    /// The signals known now.
    List<Instance> instances() {
        return instances;
    }

    boolean due() {
        return !map.tables().isEmpty() && again.passed();
    }

    /// Something that was there is gone: looks again before long.
    void doubt() {
        again = again.atMost(Deadline.in(SOON));
    }

    /// Walks what has not been walked yet.
    ///
    /// @return why the look ended early, if the device fell silent
    Optional<Fault> look(Deadline deadline) throws InterruptedException {
        if (pending.isEmpty()) pending.addAll(Oids.walked(map));
        boolean answered = false;
        while (!pending.isEmpty()) {
            var column = pending.removeFirst();
            var result = walk().column(column, deadline);
            if (result.silent()) {
                pending.addLast(column);
                if (answered)
                    finish(map.refresh().compareTo(backoff()) < 0 ? map.refresh() : backoff());
                incomplete++;
                return result.fault();
            }
            answered = true;
            learn(column, result);
        }
        incomplete = 0;
        finish(map.refresh());
        return Optional.empty();
    }

    private Walk walk() {
        return new Walk(peer, map.walk() == Walking.GETBULK, map.maxRepetitions());
    }

    private Duration backoff() {
        var longer = SOON.multipliedBy(1L << Math.min(incomplete++, MOST_DOUBLINGS));
        return longer.compareTo(map.refresh()) < 0 ? longer : map.refresh();
    }

    /// What an earlier look found is not forgotten because of a look that went wrong.
    private void learn(OID column, Walk.Found result) {
        var before = found.getOrDefault(column, List.of());
        if (result.fault().isPresent())
            LOG.warn("device={} column={} walk={}", device, column, result.fault().get());
        if (result.fault().isEmpty() || result.rows().size() > before.size())
            found.put(column, result.rows());
    }

    private void finish(Duration next) {
        instances = assembled();
        again = Deadline.in(next);
    }

    /// Device first, then component by component; what two tables offer counts once.
    private List<Instance> assembled() {
        var byComponent = new LinkedHashMap<String, Map<String, Instance>>();
        byComponent.put("", new LinkedHashMap<>());
        Stream.concat(map.scalars().stream().map(this::instance), rows())
                .forEach(instance -> {
                    var id = instance.signal().id();
                    byComponent
                            .computeIfAbsent(id.component(), _ -> new LinkedHashMap<>())
                            .putIfAbsent(id.name(), instance);
                });
        return byComponent.values().stream()
                .flatMap(instances -> instances.values().stream())
                .toList();
    }

    private Stream<Instance> rows() {
        return map.tables().stream()
                .flatMap(table -> new Rows(table, map.base(), found).instances());
    }

    private Instance instance(Scalar scalar) {
        var offered = new OfferedSignal(scalar.signal(), scalar.canonicalUnit(), "");
        var oid = Oids.of(scalar.oid(), map.base());
        return new Instance(offered, oid, Optional.empty(), Scale.ONE, scalar.conversion());
    }
}
