package io.windlass.agent.publish;

import io.windlass.agent.publish.Outbox.Sent;
import io.windlass.agent.spool.Spool;
import io.windlass.telemetry.DeviceId;
import io.windlass.transport.mqtt.Message;
import io.windlass.transport.sparkplug.Codec;
import io.windlass.transport.sparkplug.Metric;
import io.windlass.transport.sparkplug.MetricNames;
import io.windlass.transport.sparkplug.Payload;
import io.windlass.transport.sparkplug.Value;
import io.windlass.transport.topic.MessageType;
import io.windlass.transport.topic.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bears the edge and its devices, and words the edge's death.
final class Births {
    private static final Logger LOG = LoggerFactory.getLogger(Births.class);

    private final EdgeSettings settings;
    private final Spool spool;
    private final Certificates certificates;
    private final Outbox outbox;
    private final Set<DeviceId> unborn = new HashSet<>();

    Births(EdgeSettings settings, Spool spool, Certificates certificates, Outbox outbox) {
        this.settings = settings;
        this.spool = spool;
        this.certificates = certificates;
        this.outbox = outbox;
    }

    /// NBIRTH, then every device's DBIRTH.
    void all(int bdSeq) throws LinkLost {
        outbox.restart();
        require(outbox.send(edge(MessageType.NBIRTH), ofEdge(bdSeq)));
        for (var device : certificates.devices()) device(device);
    }

    /// The birth under which a device's data go now; a new one if it offers more than before. Empty
    /// if its birth cannot be published.
    Optional<Certificate> of(DeviceId device) throws LinkLost {
        var current = certificates.current(device);
        if (current.isEmpty()) return device(device);
        return unborn.contains(device) ? Optional.empty() : current;
    }

    /// Which offsets will never come.
    void news() throws LinkLost {
        outbox.send(edge(MessageType.NDATA), ofSpool(outbox.nowMillis()));
    }

    /// The NDEATH of a connection: its Will, and its last word.
    Message death(int bdSeq) {
        long now = outbox.nowMillis();
        var payload = new Payload(now, Payload.NO_SEQ, List.of(bdSeq(bdSeq, now)));
        return new Message(edge(MessageType.NDEATH).text(), Codec.encode(payload), 1, false);
    }

    private Optional<Certificate> device(DeviceId device) throws LinkLost {
        var certificate = certificates.renew(device);
        if (certificate.isEmpty()) return certificate;
        switch (bear(device, certificate.get())) {
            case Sent.Out() -> unborn.remove(device);
            case Sent.Never(var cause) -> {
                if (unborn.add(device))
                    LOG.error("device={} state=unborn cause=\"{}\"", device.device(), cause);
                return Optional.empty();
            }
        }
        return certificate;
    }

    private Sent bear(DeviceId device, Certificate certificate) throws LinkLost {
        if (!certificate.fits())
            return new Sent.Never("offers more than " + Certificate.ALIASES + " signals");
        long now = outbox.nowMillis();
        var metrics = new ArrayList<Metric>();
        if (settings.acknowledge())
            metrics.add(Data.position(certificate.birth(), spool.state().next(), now, false));
        metrics.addAll(certificate.metrics(now));
        var topic = new Topic.Device(MessageType.DBIRTH, device, settings.edge().edge());
        return outbox.send(topic, metrics);
    }

    private List<Metric> ofEdge(int bdSeq) {
        long now = outbox.nowMillis();
        var metrics = new ArrayList<Metric>();
        metrics.add(bdSeq(bdSeq, now));
        metrics.add(Metric.named(MetricNames.REBIRTH, now, Value.of(false)));
        metrics.add(Metric.named(MetricNames.SOFTWARE, now, Value.of(settings.software())));
        if (!settings.acknowledge()) return metrics;
        metrics.add(Metric.named(MetricNames.ACK, now, Value.of("")));
        metrics.add(Metric.named(MetricNames.SPOOL_EPOCH, now, Value.of(spool.epoch())));
        metrics.add(Metric.named(MetricNames.SPOOL_NEXT, now, Value.int64(spool.state().next())));
        metrics.addAll(ofSpool(now));
        return metrics;
    }

    private List<Metric> ofSpool(long now) {
        var state = spool.state();
        return List.of(
                Metric.named(MetricNames.SPOOL_FIRST, now, Value.int64(state.first())),
                Metric.named(MetricNames.SPOOL_GAPS, now, Value.of(spool.gaps().toJson())),
                Metric.named(MetricNames.SPOOL_DROPPED, now, Value.int64(state.dropped())));
    }

    private static Metric bdSeq(int bdSeq, long now) {
        return Metric.named(MetricNames.BD_SEQ, now, Value.int64(bdSeq));
    }

    private Topic.Edge edge(MessageType type) {
        return new Topic.Edge(type, settings.edge());
    }

    private static void require(Sent sent) throws LinkLost {
        if (sent instanceof Sent.Never(var cause)) throw new LinkLost("no NBIRTH: " + cause);
    }
}
