package io.windlass.gateway.ingest;

import io.windlass.telemetry.EdgeId;
import io.windlass.transport.ack.Ack;
import io.windlass.transport.ack.HostState;
import io.windlass.transport.mqtt.Backoff;
import io.windlass.transport.mqtt.Message;
import io.windlass.transport.mqtt.MqttSession;
import io.windlass.transport.mqtt.MqttUnavailable;
import io.windlass.transport.mqtt.Publish;
import io.windlass.transport.sparkplug.Codec;
import io.windlass.transport.sparkplug.Metric;
import io.windlass.transport.sparkplug.MetricNames;
import io.windlass.transport.sparkplug.Payload;
import io.windlass.transport.sparkplug.Value;
import io.windlass.transport.topic.Filters;
import io.windlass.transport.topic.MessageType;
import io.windlass.transport.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The host application's presence on the broker: says that it is there, and commands edges.
public final class HostSession {
    private static final Logger LOG = LoggerFactory.getLogger(HostSession.class);
    private static final Duration BEAT = Duration.ofMillis(100);

    private final String host;
    private final MqttSession session;
    private final Ingest ingest;
    private final InstantSource wall;
    private volatile long bornAt;
    private volatile boolean present;

    /// @param session whose messages go to `ingest`
    public HostSession(String host, MqttSession session, Ingest ingest, InstantSource wall) {
        this.host = host;
        this.session = session;
        this.ingest = ingest;
        this.wall = wall;
    }

    /// Connects, and connects again whenever the connection is lost, until interrupted.
    public void stayConnected(Backoff backoff) {
        try {
            while (true) {
                if (connect()) {
                    backoff.reset();
                    session.awaitLoss();
                    LOG.warn("mqtt=lost host={}", host);
                }
                present = false;
                ingest.disconnected();
                Thread.sleep(backoff.next());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Looks after what is due by time, until interrupted.
    public void beat() {
        try {
            while (true) {
                Thread.sleep(BEAT);
                if (ingest.challenged() && present) publish(state(true, bornAt));
                for (var edge : ingest.tick()) askRebirth(edge);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether the broker knows that this host is here.
    public boolean isPresent() {
        return present && session.connected();
    }

    /// Tells an edge what it may let go.
    public void send(EdgeId edge, Ack ack) {
        command(edge, MetricNames.ACK, Value.of(ack.toJson()));
    }

    /// Tells whoever listens, now or later: the broker keeps the last message of each topic. While
    /// there is no broker, nobody hears it.
    public void tell(String topic, byte[] text) {
        if (present) publish(new Message(topic, text, 1, true));
    }

    /// Says that the host is gone, and goes.
    public void leave() {
        present = false;
        publish(state(false, wall.millis()));
        session.disconnect();
    }

    /// The Will first, then ears, then the birth: nobody speaks to a host that cannot hear yet.
    private boolean connect() {
        bornAt = wall.millis();
        try {
            session.connect(state(false, bornAt));
            session.subscribe(Map.of(Filters.stateOf(host), 1, Filters.everything(), 1));
            present = publish(state(true, bornAt));
            if (present) LOG.info("host={} state=online", host);
            return present;
        } catch (MqttUnavailable e) {
            LOG.warn("mqtt=unavailable host={} cause=\"{}\"", host, e.getMessage());
            return false;
        }
    }

    private void askRebirth(EdgeId edge) {
        LOG.info("edge={} action=ask-rebirth", edge);
        command(edge, MetricNames.REBIRTH, Value.of(true));
    }

    private void command(EdgeId edge, String name, Value value) {
        long at = wall.millis();
        var payload = new Payload(at, Payload.NO_SEQ, List.of(Metric.named(name, at, value)));
        var topic = new Topic.Edge(MessageType.NCMD, edge).text();
        publish(new Message(topic, Codec.encode(payload), 0, false));
    }

    private boolean publish(Message message) {
        return switch (session.publish(message)) {
            case Publish.Acked _ -> true;
            case Publish.Retry(var cause) -> failed(message, cause);
            case Publish.Rejected(var cause) -> failed(message, cause);
        };
    }

    private boolean failed(Message message, String cause) {
        if (present) LOG.warn("event=not-published topic={} cause=\"{}\"", message.topic(), cause);
        return false;
    }

    private Message state(boolean online, long timestamp) {
        var json = new HostState(online, timestamp).toJson();
        return new Message(
                new Topic.State(host).text(), json.getBytes(StandardCharsets.UTF_8), 1, true);
    }
}
