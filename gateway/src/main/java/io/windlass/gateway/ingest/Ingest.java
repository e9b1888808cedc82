package io.windlass.gateway.ingest;

import io.windlass.gateway.feed.EdgeBoard;
import io.windlass.gateway.ingest.EdgeSession.Waiting;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.telemetry.EdgeId;
import io.windlass.transport.ack.HostState;
import io.windlass.transport.mqtt.Inbound;
import io.windlass.transport.sparkplug.Codec;
import io.windlass.transport.sparkplug.MalformedPayload;
import io.windlass.transport.sparkplug.Payload;
import io.windlass.transport.topic.MessageType;
import io.windlass.transport.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The host application's ears: puts messages in order per edge and hands them to [Births] and
/// [Data]. Survives whatever comes: what it cannot read it counts, and tells once per edge.
public final class Ingest {
    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
    private static final Duration REORDER_PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_REBIRTHS_PER_TICK = 5;

    private final String host;
    private final InstantSource wall;
    private final Meters meters;
    private final Edges edges;
    private final EdgeBoard board;
    private boolean challenged;
    private volatile boolean stopped;

    /// @param wall by which messages are waited for
    public Ingest(String host, InstantSource wall, Meters meters, IngestPorts ports) {
        this.host = host;
        this.wall = wall;
        this.meters = meters;
        this.board = ports.board();
        this.edges = new Edges(meters, ports, new Rebirths(MOST_REBIRTHS_PER_TICK), wall);
    }

    /// Takes a message from the broker. Blocks while those who take samples are behind.
    public void handle(Inbound inbound) {
        if (stopped) return;
        meters.add(Meter.MESSAGES);
        try {
            dispatch(inbound);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes nothing more: what comes now is sent again later.
    public void stop() {
        stopped = true;
    }

    /// Gives up on what is missing for too long, and answers with the edges to ask for a rebirth.
    public synchronized List<EdgeId> tick() {
        var now = wall.instant();
        try {
            for (var session : edges.all()) giveUpMissing(session, now);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return edges.rebirths().due(now);
    }

    /// The connection to the broker is gone: nothing is known to be as it was.
    public synchronized void disconnected() {
        for (var session : edges.all()) {
            session.unsure();
            edges.rebirths().want(session.id);
            publishStatus(session);
        }
    }

    /// True once after somebody said that this host is offline.
    public synchronized boolean challenged() {
        boolean was = challenged;
        challenged = false;
        return was;
    }

    private synchronized void dispatch(Inbound inbound) throws InterruptedException {
        var topic = Topic.parse(inbound.topic());
        if (topic.isEmpty()) {
            garbage(Optional.empty(), "topic", inbound.topic());
            return;
        }
        switch (topic.get()) {
            case Topic.State(var id) -> state(id, inbound);
            case Topic.Edge edge -> message(edge, edge.type(), edge.id(), inbound);
            case Topic.Device device -> message(device, device.type(), device.edgeId(), inbound);
        }
    }

    private void state(String id, Inbound inbound) {
        if (!id.equals(host)) return;
        var said = HostState.parse(new String(inbound.payload(), StandardCharsets.UTF_8));
        if (said.filter(HostState::online).isEmpty()) challenged = true;
    }

    private void message(Topic topic, MessageType type, EdgeId id, Inbound inbound)
            throws InterruptedException {
        if (type == MessageType.NCMD || type == MessageType.DCMD) return;
        var known = edges.find(id);
        if (known.isEmpty() && !edges.hasRoom()) {
            garbage(known, "edges", "too many edges");
            return;
        }
        try {
            var payload = Codec.decode(inbound.payload());
            var session = edges.of(id);
            inOrder(session, type, new Waiting(topic, payload));
            publishStatus(session);
        } catch (MalformedPayload e) {
            garbage(known, "payload", inbound.topic() + ": " + e.getMessage());
        }
    }

    private void inOrder(EdgeSession session, MessageType type, Waiting message)
            throws InterruptedException {
        int seq = message.payload().seq();
        if (type == MessageType.NBIRTH) {
            for (var earlier : session.sequence.release()) edges.take(session, earlier);
            if (seq != Payload.NO_SEQ) session.sequence.restart(seq);
            edges.take(session, message);
            edges.rebirths().born(session.id, wall.instant());
        } else if (type == MessageType.NDEATH || seq == Payload.NO_SEQ) {
            edges.take(session, message);
        } else {
            for (var next : session.sequence.offer(seq, message, wall.instant()))
                edges.take(session, next);
        }
    }

    private void giveUpMissing(EdgeSession session, Instant now) throws InterruptedException {
        if (!session.sequence.isMissingSince(REORDER_PATIENCE, now)) return;
        meters.add(Meter.SEQ_GAPS);
        LOG.info("edge={} event=sequence-gap action=ask-rebirth", session.id);
        for (var late : session.sequence.release()) edges.take(session, late);
        edges.rebirths().want(session.id);
        publishStatus(session);
    }

    private void publishStatus(EdgeSession session) {
        if (!session.isUnknown()) board.put(session.status());
    }

    private void garbage(Optional<EdgeSession> from, String what, String text) {
        meters.add(Meter.GARBAGE);
        if (from.isPresent() ? from.get().tells(what) : edges.tells(what))
            LOG.warn("event=garbage what={} text=\"{}\" repeats=counted", what, printable(text));
    }

    private static String printable(String text) {
        var cut = text.length() > 120 ? text.substring(0, 120) + "…" : text;
        return cut.replaceAll("\\p{Cntrl}", "?");
    }
}
