package io.windlass.agent.modbus;

import io.windlass.agent.device.Deadline;
import io.windlass.agent.device.Description;
import io.windlass.agent.device.Device;
import io.windlass.agent.profile.ModbusMap;
import io.windlass.agent.profile.Profile;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A device behind a Modbus line.
///
/// A poll ends at the first silence, so that a dead device costs one timeout. SunSpec models are
/// looked for at the first answer, and again when a model is no longer where it was.
public final class ModbusDevice implements Device {
    private static final Logger LOG = LoggerFactory.getLogger(ModbusDevice.class);

    /// How many timeouts a whole poll may take, if the device answers but slowly.
    private static final int TIMEOUTS_PER_POLL = 3;

    private final DeviceId id;
    private final Profile profile;
    private final ModbusMap map;
    private final ModbusPeer peer;
    private final InstantSource clock;
    private final Attributes attributes;
    private Chart chart;
    private Description description;
    private Optional<ModelWalk> walk;
    private Optional<Instant> slowAt = Optional.empty();

    /// A device that is not asked before its first poll.
    ///
    /// @param profile with a Modbus map
    public ModbusDevice(DeviceId id, Profile profile, ModbusPeer peer, InstantSource clock) {
        this.id = id;
        this.profile = profile;
        this.map = profile.modbus().orElseThrow();
        this.peer = peer;
        this.clock = clock;
        this.chart = Chart.fixed(map, peer.asking());
        this.attributes = new Attributes(peer.asking(), map.bytes(), map.attributes());
        this.description = described();
        this.walk = map.sunspec().isEmpty() ? Optional.empty() : Optional.of(new ModelWalk());
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public Sample poll() throws InterruptedException {
        var asking = peer.asking();
        return probe(asking.timeout().multipliedBy(TIMEOUTS_PER_POLL + asking.retries()));
    }

    @Override
    public Sample probe(Duration budget) throws InterruptedException {
        var round = new Round(peer.line(), peer.asking(), Deadline.in(budget));
        look(round);
        var readings = lost() ? chart.bad(round.silence().orElse(Fault.PROTOCOL)) : read(round);
        var at = clock.instant();
        attributes.ask(round);
        if (!attributes.known().equals(description.attributes())) introduce();
        return new Sample(id, at, readings);
    }

    @Override
    public void close() {
        peer.line().close();
    }

    /// A device that the profile was not written for is read all the same, but not unnoticed.
    private void introduce() {
        description = described();
        var said = description.attributes();
        if (!profile.match().stream().allMatch(match -> match.admits(said)))
            LOG.warn("device={} profile={} state=unlike said={}", id, profile.name(), said);
    }

    private Description described() {
        return new Description(
                id, profile.kind(), profile.name(), chart.offered(), attributes.known());
    }

    private void look(Round round) throws InterruptedException {
        if (walk.isEmpty()) return;
        var models = walk.get().advance(round);
        if (models.isEmpty()) return;
        LOG.info("device={} sunspec={}", id, models.get().stream().map(Model::id).toList());
        chart = Chart.walked(map, peer.asking(), models.get());
        attributes.walked(map.attributes(), models.get());
        description = described();
        walk = Optional.empty();
        slowAt = Optional.empty();
    }

    /// True if the models have moved and are not found again yet.
    private boolean lost() {
        return walk.isPresent() && !chart.models().isEmpty();
    }

    private List<Reading> read(Round round) throws InterruptedException {
        var now = clock.instant();
        boolean slow = slowAt.isEmpty() || !isWithin(map.slow(), slowAt.get(), now);
        chart.ask(round, slow);
        if (chart.outdated(round.answers())) {
            LOG.warn("device={} sunspec=changed", id);
            walk = Optional.of(new ModelWalk());
            return chart.bad(Fault.PROTOCOL);
        }
        if (slow && !round.silent()) slowAt = Optional.of(now);
        return chart.readings(round.answers(), slow || round.silent());
    }

    /// A clock that was set back must not silence the slow signals.
    private static boolean isWithin(Duration limit, Instant then, Instant now) {
        return Duration.between(then, now).abs().compareTo(limit) < 0;
    }
}
