package io.windlass.gateway.ingest;

import io.windlass.gateway.feed.Receipt;
import io.windlass.gateway.ingest.EdgeSession.Waiting;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.EdgeId;
import io.windlass.transport.ack.Gaps;
import io.windlass.transport.ack.Position;
import io.windlass.transport.sparkplug.MetricNames;
import io.windlass.transport.sparkplug.Payload;
import io.windlass.transport.topic.Topic;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The edges and what their messages, in order, mean. Guarded by [Ingest].
final class Edges {
    private static final Logger LOG = LoggerFactory.getLogger(Edges.class);

    private static final int MOST_EDGES = 10_000;

    private final Meters meters;
    private final IngestPorts ports;
    private final Rebirths rebirths;
    private final BirthReader births;
    private final Delivery delivery;
    private final Map<EdgeId, EdgeSession> sessions = new LinkedHashMap<>();
    private final Owners owners = new Owners(this::holds);
    private final InstantSource wall;
    private final Set<String> told = new HashSet<>();

    Edges(Meters meters, IngestPorts ports, Rebirths rebirths, InstantSource wall) {
        this.meters = meters;
        this.wall = wall;
        this.ports = ports;
        this.rebirths = rebirths;
        this.births = new BirthReader(ports.tables(), ports.knownTable(), meters);
        this.delivery = new Delivery(meters, ports);
    }

    Collection<EdgeSession> all() {
        return sessions.values();
    }

    /// True when there is room for an edge that was never heard before. Edges of which nothing but
    /// a name is known make room.
    boolean hasRoom() {
        if (sessions.size() >= MOST_EDGES) {
            sessions.values().removeIf(EdgeSession::isUnknown);
            rebirths.keep(sessions.keySet());
            ports.board().keep(sessions.keySet());
        }
        return sessions.size() < MOST_EDGES;
    }

    Optional<EdgeSession> find(EdgeId id) {
        return Optional.ofNullable(sessions.get(id));
    }

    EdgeSession of(EdgeId id) {
        return sessions.computeIfAbsent(id, EdgeSession::new);
    }

    Rebirths rebirths() {
        return rebirths;
    }

    /// True once per thing worth telling.
    boolean tells(String what) {
        return told.size() < 100 && told.add(what);
    }

    void take(EdgeSession session, Waiting message) throws InterruptedException {
        var payload = message.payload();
        switch (message.topic()) {
            case Topic.Edge edge -> ofEdge(session, edge, payload);
            case Topic.Device device -> ofDevice(session, device, payload);
            case Topic.State _ -> throw new IllegalStateException("STATE is not of an edge");
        }
    }

    private void ofEdge(EdgeSession session, Topic.Edge topic, Payload payload) {
        switch (topic.type()) {
            case NBIRTH -> edgeBorn(session, payload);
            case NDATA -> edgeData(session, payload);
            case NDEATH -> edgeDied(session, payload);
            case NCMD, DBIRTH, DDATA, DDEATH, DCMD -> {}
        }
    }

    private void ofDevice(EdgeSession session, Topic.Device topic, Payload payload)
            throws InterruptedException {
        switch (topic.type()) {
            case DBIRTH -> deviceBorn(session, topic.id(), payload);
            case DDATA -> deviceData(session, topic.id(), payload);
            case DDEATH -> session.devices.remove(topic.id());
            case NBIRTH, NDATA, NDEATH, NCMD, DCMD -> {}
        }
    }

    private void edgeBorn(EdgeSession session, Payload payload) {
        boolean acks = payload.metric(MetricNames.ACK).isPresent();
        var epoch =
                BirthReader.text(payload, MetricNames.SPOOL_EPOCH)
                        .filter(text -> acks && !text.isBlank());
        boolean was = session.isOnline();
        session.born(BirthReader.whole(payload, MetricNames.BD_SEQ), epoch, wall.instant());
        long first = BirthReader.whole(payload, MetricNames.SPOOL_FIRST).orElse(0L);
        epoch.ifPresent(text -> ports.spools().born(session.id, text, Math.max(0, first)));
        spool(session, payload);
        if (!was) LOG.info("edge={} state=online acks={}", session.id, epoch.isPresent());
    }

    private void edgeData(EdgeSession session, Payload payload) {
        if (!session.isOnline()) rebirths.want(session.id);
        spool(session, payload);
    }

    /// What an edge says of its spool, in its birth and whenever it changes.
    private void spool(EdgeSession session, Payload payload) {
        if (session.epoch().isEmpty()) return;
        BirthReader.whole(payload, MetricNames.SPOOL_FIRST)
                .filter(first -> first >= 0)
                .ifPresent(first -> ports.spools().floor(session.id, first));
        BirthReader.text(payload, MetricNames.SPOOL_GAPS)
                .flatMap(Gaps::parse)
                .ifPresent(gaps -> ports.spools().gaps(session.id, gaps));
        BirthReader.whole(payload, MetricNames.SPOOL_DROPPED)
                .ifPresent(count -> lost(session, session.lost(count)));
    }

    private void lost(EdgeSession session, long more) {
        if (more == 0) return;
        meters.add(Meter.EDGE_LOST, more);
        LOG.error("edge={} event=samples-lost count={}", session.id, more);
    }

    private void edgeDied(EdgeSession session, Payload payload) {
        if (session.isEndedBy(BirthReader.whole(payload, MetricNames.BD_SEQ))) {
            session.died();
            LOG.warn("edge={} state=offline", session.id);
        } else {
            meters.add(Meter.STALE_DEATHS);
        }
    }

    private void deviceBorn(EdgeSession session, DeviceId device, Payload payload)
            throws InterruptedException {
        if (!session.isOnline()) {
            rebirths.want(session.id);
            return;
        }
        var owner = session.isFull() ? none() : owners.claim(device, session.id);
        if (owner.isEmpty()) {
            meters.add(Meter.GARBAGE);
            if (session.tells("devices")) LOG.error("edge={} event=too-many-devices", session.id);
            return;
        }
        if (!owner.get().equals(session.id)) {
            refuse(session, device, owner.get());
            return;
        }
        session.refused.remove(device);
        var birth = births.read(device, session.id, payload);
        session.devices.put(device, birth);
        if (birth.birth().isEmpty()) delivery.hand(session, birth, payload, Optional.empty());
    }

    private static Optional<EdgeId> none() {
        return Optional.empty();
    }

    private boolean holds(Owners.Owner owner) {
        return find(owner.edge()).filter(s -> s.holds(owner.device(), wall.instant())).isPresent();
    }

    private void refuse(EdgeSession session, DeviceId device, EdgeId owner) {
        meters.add(Meter.DOUBLE_DEVICE);
        session.refused.add(device);
        if (session.tells("double " + device))
            LOG.error(
                    "device={} edge={} event=refused cause=\"{} polls it already; remove it from one agent\"",
                    device,
                    session.id,
                    owner);
    }

    private void deviceData(EdgeSession session, DeviceId device, Payload payload)
            throws InterruptedException {
        if (session.refused.contains(device)) {
            meters.add(Meter.DOUBLE_DEVICE);
            if (owners.claim(device, session.id).filter(session.id::equals).isPresent())
                rebirths.want(session.id);
            return;
        }
        var position =
                BirthReader.text(payload, MetricNames.SPOOL_POSITION).flatMap(Position::parse);
        var birth = Optional.ofNullable(session.devices.get(device));
        if (birth.filter(b -> b.birth().equals(position.map(Position::birth))).isEmpty()) {
            meters.add(Meter.UNKNOWN_BIRTH);
            rebirths.want(session.id);
            return;
        }
        if (!session.isOnline()) {
            // heard again after the connection was lost; what it said meanwhile is asked for
            session.online();
            rebirths.want(session.id);
        }
        var receipt =
                session.epoch()
                        .flatMap(e -> position.map(p -> new Receipt(session.id, e, p.offset())));
        delivery.hand(session, birth.get(), payload, receipt);
    }
}
