package io.windlass.agent.snmp;

import io.windlass.agent.device.Deadline;
import io.windlass.agent.device.Description;
import io.windlass.agent.device.Device;
import io.windlass.agent.profile.Profile;
import io.windlass.agent.snmp.Fetch.Got;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snmp4j.smi.OID;

/// A device behind an SNMP agent.
///
/// Tables are walked at the first answer and slowly again; a poll gets the values that were found,
/// so that what has gone is seen to have gone. A poll ends at the first silence.
public final class SnmpDevice implements Device {
    /// How many timeouts a whole poll may take, if the device answers but slowly.
    private static final int TIMEOUTS_PER_POLL = 10;

    private final DeviceId id;
    private final Profile profile;
    private final SnmpPeer peer;
    private final InstantSource clock;
    private final Discovery discovery;
    private final Fetch fetch;

    /// A device that is not asked before its first poll.
    ///
    /// @param profile with an SNMP map
    public SnmpDevice(DeviceId id, Profile profile, SnmpPeer peer, InstantSource clock) {
        var map = profile.snmp().orElseThrow();
        this.id = id;
        this.profile = profile;
        this.peer = peer;
        this.clock = clock;
        this.discovery = new Discovery(map, peer, id.toString());
        this.fetch = new Fetch(peer, map.maxVarbinds());
    }

    @Override
    public Description description() {
        var signals = discovery.instances().stream().map(Instance::signal).toList();
        return new Description(id, profile.kind(), profile.name(), signals);
    }

    @Override
    public Sample poll() throws InterruptedException {
        return probe(peer.timeout().multipliedBy(TIMEOUTS_PER_POLL));
    }

    @Override
    public Sample probe(Duration budget) throws InterruptedException {
        var deadline = Deadline.in(budget);
        var silence = discovery.due() ? discovery.look(deadline) : Optional.<Fault>empty();
        var readings = silence.isPresent() ? all(silence.get()) : fetched(deadline);
        return new Sample(id, clock.instant(), readings);
    }

    @Override
    public void close() {
        // the socket is the program's, not the device's
    }

    /// The signals known now, with the places of their values.
    List<Instance> instances() {
        return discovery.instances();
    }

    private List<Reading> all(Fault fault) {
        return discovery.instances().stream()
                .map(instance -> (Reading) new Reading.Bad(instance.signal().id(), fault))
                .toList();
    }

    private List<Reading> fetched(Deadline deadline) throws InterruptedException {
        var instances = discovery.instances();
        var oids = new LinkedHashSet<OID>();
        instances.forEach(instance -> instance.oids().forEach(oids::add));
        var got = fetch.all(oids, deadline);
        if (got.values().stream().anyMatch(SnmpDevice::isGone)) discovery.doubt();
        return instances.stream().map(instance -> reading(instance, got)).toList();
    }

    private static boolean isGone(Got got) {
        return got instanceof Got.Value(var binding) && binding.isException();
    }

    private static Reading reading(Instance instance, Map<OID, Got> got) {
        return instance.reading(oid -> got.getOrDefault(oid, new Got.None(Fault.PROTOCOL)));
    }
}
