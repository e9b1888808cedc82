package io.windlass.agent.snmp;

import io.windlass.agent.device.Deadline;
import io.windlass.agent.profile.SnmpMap;
import io.windlass.agent.snmp.Fetch.Got;
import io.windlass.telemetry.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.smi.OID;

/// Learns what a device is and which rows its tables have, at its first answer and slowly again.
///
/// A silent column ends a look, since the device may have died. If others had answered, what they
/// said is used, and the silent one is tried again ever more rarely.
final class Discovery {
    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 10;

    private final SnmpMap map;
    private final Oids oids;
    private final Walk walk;
    private final Fetch fetch;
    private final String device;
    private final Knowledge knowledge = new Knowledge();
    private final List<OID> pending = new ArrayList<>();
    private final Set<OID> strange = new HashSet<>();
    private Set<String> met = Set.of();
    private List<Signal> signals;
    private Deadline again = Deadline.in(Duration.ZERO);
    private int incomplete;

    Discovery(SnmpMap map, SnmpPeer peer, Fetch fetch, String device) {
        this.map = map;
        this.oids = new Oids(map);
        this.walk = new Walk(peer, map);
        this.fetch = fetch;
        this.device = device;
        this.signals = assembled();
    }

    /// The signals known now.
    List<Signal> signals() {
        return signals;
    }

    /// What the device says of itself, as the profile asks.
    Map<String, String> attributes() {
        var attributes = new TreeMap<String, String>();
        map.attributes()
                .forEach((name, oid) -> {
                    var text = text(oids.of(oid));
                    if (!text.isEmpty()) attributes.put(name, text);
                });
        return attributes;
    }

    /// What a scalar said that tells about the device; empty if nothing.
    String text(OID scalar) {
        return knowledge.text(scalar);
    }

    boolean due() {
        return again.passed();
    }

    /// Something that was there is gone: looks again before long.
    void doubt() {
        again = again.atMost(Deadline.in(SOON));
    }

    /// Asks who the device is, and walks what has not been walked yet.
    ///
    /// @return why the look ended early, if the device fell silent
    Optional<Fault> look(Deadline deadline) throws InterruptedException {
        var silence = pending.isEmpty() ? greet(deadline) : Optional.<Fault>empty();
        if (silence.isPresent()) return silence;
        boolean answered = false;
        while (!pending.isEmpty()) {
            var column = pending.removeFirst();
            var result = walk.column(column, deadline);
            if (result.fault().filter(Discovery::ends).isPresent()) {
                pending.addLast(column);
                if (answered) finish(backoff());
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

    private static boolean ends(Fault fault) {
        return fault.unanswered() || fault == Fault.DENIED;
    }

    /// One request tells whether the device is there, what it is, and which columns to walk.
    private Optional<Fault> greet(Deadline deadline) throws InterruptedException {
        fetch.forgive();
        var asked = oids.scalars();
        var got = fetch.all(asked.stream().map(List::of).toList(), deadline);
        for (var scalar : asked) {
            switch (got.getOrDefault(scalar, new Got.None(Fault.PROTOCOL))) {
                case Got.None(var fault) when ends(fault) -> {
                    return Optional.of(fault);
                }
                case Got.None _ -> knowledge.forget(scalar);
                case Got.Value(var binding) when binding.isException() -> knowledge.forget(scalar);
                case Got.Value(var binding) -> knowledge.learn(scalar, binding.getVariable());
            }
        }
        met =
                map.conditions().entrySet().stream()
                        .filter(c -> c.getValue().met(text(oids.of(c.getValue().scalar()))))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
        pending.addAll(oids.walked(met));
        knowledge.keep(Set.copyOf(pending));
        return Optional.empty();
    }

    private Duration backoff() {
        var longer = SOON.multipliedBy(1L << Math.min(incomplete, MOST_DOUBLINGS));
        return longer.compareTo(map.refresh()) < 0 ? longer : map.refresh();
    }

    /// What an earlier look found is not forgotten because of a look that went wrong.
    private void learn(OID column, Walk.Found result) {
        if (result.fault().isEmpty()) strange.remove(column);
        else if (strange.add(column))
            LOG.warn("device={} column={} walk={}", device, column, result.fault().get());
        boolean better = result.rows().size() > knowledge.column(column).size();
        if (result.fault().isEmpty() || better) knowledge.learn(column, result.rows());
    }

    private void finish(Duration next) {
        signals = assembled();
        again = Deadline.in(next);
    }

    /// Device first, then component by component; of what two tables offer the first counts.
    private List<Signal> assembled() {
        var byComponent = new LinkedHashMap<String, Map<String, Signal>>();
        byComponent.put("", new LinkedHashMap<>());
        var rows =
                map.tables().stream()
                        .flatMap(table -> new Rows(table, oids, knowledge).signals(met));
        Stream.concat(new Scalars(map, oids, knowledge).signals(met), rows)
                .forEach(signal -> {
                    var id = signal.instance().signal().id();
                    byComponent
                            .computeIfAbsent(id.component(), _ -> new LinkedHashMap<>())
                            .putIfAbsent(id.name(), signal);
                });
        return byComponent.values().stream().flatMap(some -> some.values().stream()).toList();
    }
}
