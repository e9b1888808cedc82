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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.smi.OID;

/// A device behind an SNMP agent.
///
/// Tables are walked at the first answer and slowly again; a poll gets the values that were found,
/// so that what has gone is seen to have gone. A poll ends at the first silence.
public final class SnmpDevice implements Device {
    private static final Logger LOG = LoggerFactory.getLogger(SnmpDevice.class);

    /// How many timeouts a whole poll may take, if the device answers but slowly.
    private static final int TIMEOUTS_PER_POLL = 10;

    private final DeviceId id;
    private final Profile profile;
    private final SnmpPeer peer;
    private final InstantSource clock;
    private final Discovery discovery;
    private final Fetch fetch;
    private final Duration slow;
    private Instant lastWhole = Instant.MIN;
    private boolean stranger;

    /// A device that is not asked before its first poll.
    ///
    /// @param profile with an SNMP map
    public SnmpDevice(DeviceId id, Profile profile, SnmpPeer peer, InstantSource clock) {
        var map = profile.snmp().orElseThrow();
        this.id = id;
        this.profile = profile;
        this.peer = peer;
        this.clock = clock;
        this.fetch = new Fetch(peer, map.maxVarbinds());
        this.discovery = new Discovery(map, peer, fetch, id.toString());
        this.slow = map.slow();
    }

    @Override
    public Description description() {
        var signals = discovery.signals().stream().map(s -> s.instance().signal()).toList();
        return new Description(id, profile.kind(), profile.name(), signals, discovery.attributes());
    }

    @Override
    public Sample poll() throws InterruptedException {
        return probe(peer.timeout().multipliedBy(TIMEOUTS_PER_POLL));
    }

    @Override
    public Sample probe(Duration budget) throws InterruptedException {
        var deadline = Deadline.in(budget);
        var silence = discovery.due() ? look(deadline) : Optional.<Fault>empty();
        var readings = silence.isPresent() ? all(silence.get()) : fetched(deadline);
        return new Sample(id, clock.instant(), readings);
    }

    @Override
    public void close() {
        // the socket is the program's, not the device's
    }

    private Optional<Fault> look(Deadline deadline) throws InterruptedException {
        var silence = discovery.look(deadline);
        if (silence.isEmpty()) compare();
        return silence;
    }

    /// A device that the profile was not written for is read all the same, but not unnoticed.
    private void compare() {
        var objectId = discovery.text(Oids.SYS_OBJECT_ID);
        var descr = discovery.text(Oids.SYS_DESCR);
        boolean fits = profile.match().stream().allMatch(match -> match.admits(objectId, descr));
        if (!fits && !stranger)
            LOG.warn(
                    "device={} profile={} state=unlike sys_object_id={} sys_descr=\"{}\"",
                    id,
                    profile.name(),
                    objectId,
                    descr);
        stranger = !fits;
    }

    private List<Reading> all(Fault fault) {
        return discovery.signals().stream()
                .map(signal -> (Reading) new Reading.Bad(signal.instance().signal().id(), fault))
                .toList();
    }

    /// All that is due; what is read slowly is not in the samples between.
    private List<Reading> fetched(Deadline deadline) throws InterruptedException {
        var now = clock.instant();
        boolean all = now.isBefore(lastWhole) || !now.isBefore(lastWhole.plus(slow));
        var due = discovery.signals().stream().filter(s -> all || !s.slow()).toList();
        if (all) lastWhole = now;
        var got = fetch.all(due.stream().map(s -> s.instance().places().all()).toList(), deadline);
        if (got.values().stream().anyMatch(SnmpDevice::isGone)) discovery.doubt();
        return due.stream().map(signal -> reading(signal.instance(), got)).toList();
    }

    private static boolean isGone(Got got) {
        return got instanceof Got.Value(var binding) && binding.isException();
    }

    private static Reading reading(Instance instance, Map<OID, Got> got) {
        return instance.reading(oid -> got.getOrDefault(oid, new Got.None(Fault.PROTOCOL)));
    }
}
