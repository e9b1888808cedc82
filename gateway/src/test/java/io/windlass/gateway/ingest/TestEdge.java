package io.windlass.gateway.ingest;

import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.EdgeId;
import io.windlass.transport.mqtt.Inbound;
import io.windlass.transport.sparkplug.Codec;
import io.windlass.transport.sparkplug.Metric;
import io.windlass.transport.sparkplug.MetricNames;
import io.windlass.transport.sparkplug.Payload;
import io.windlass.transport.sparkplug.Value;
import io.windlass.transport.topic.MessageType;
import io.windlass.transport.topic.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Words the messages of a Windlass edge.
final class TestEdge {
    private static final String BIRTH = "0123abcd";
    private static final String SIGNAL = "active_power";

    final EdgeId id;
    private final String epoch;
    private long bdSeq;
    private int seq;

    TestEdge(String edge, String epoch) {
        this.id = new EdgeId("ridge", edge);
        this.epoch = epoch;
    }

    Inbound born(long first) {
        seq = 0;
        return edge(
                MessageType.NBIRTH,
                metric(MetricNames.BD_SEQ, Value.int64(bdSeq)),
                metric(MetricNames.REBIRTH, Value.of(false)),
                metric(MetricNames.ACK, Value.of("")),
                metric(MetricNames.SPOOL_EPOCH, Value.of(epoch)),
                metric(MetricNames.SPOOL_FIRST, Value.int64(first)),
                metric(MetricNames.SPOOL_NEXT, Value.int64(first)));
    }

    /// A new connection.
    void reconnect() {
        bdSeq++;
    }

    Inbound device(String device) {
        return device(
                MessageType.DBIRTH,
                device,
                position(0),
                metric(MetricNames.KIND, Value.of("turbine")),
                metric(SIGNAL, Value.of(1.0)).withAlias(7));
    }

    Inbound data(String device, long offset, Instant at) {
        return device(
                MessageType.DDATA,
                device,
                position(offset),
                Metric.aliased(7, at.toEpochMilli(), Value.of(5e5)));
    }

    Inbound historical(String device, long offset, Instant at) {
        return device(
                MessageType.DDATA,
                device,
                position(offset),
                Metric.aliased(7, at.toEpochMilli(), Value.of(5e5)).asHistorical());
    }

    /// Samples of several instants in one message.
    Inbound dataOf(String device, long offset, List<Metric> values) {
        var all = new ArrayList<>(List.of(position(offset)));
        all.addAll(values);
        return device(MessageType.DDATA, device, all.toArray(Metric[]::new));
    }

    Inbound deviceDeath(String device) {
        return device(MessageType.DDEATH, device);
    }

    Inbound says(Metric... metrics) {
        return edge(MessageType.NDATA, metrics);
    }

    /// @param number of the connection that ended
    Inbound death(long number) {
        var payload =
                new Payload(
                        0,
                        Payload.NO_SEQ,
                        List.of(metric(MetricNames.BD_SEQ, Value.int64(number))));
        return new Inbound(new Topic.Edge(MessageType.NDEATH, id).text(), Codec.encode(payload));
    }

    /// A number is lost on the way.
    void skip() {
        seq = (seq + 1) % 256;
    }

    static Metric metric(String name, Value value) {
        return Metric.named(name, TestPlant.NOON.toEpochMilli(), value);
    }

    private static Metric position(long offset) {
        return metric(MetricNames.SPOOL_POSITION, Value.of(BIRTH + ":" + offset)).asTransient();
    }

    private Inbound edge(MessageType type, Metric... metrics) {
        return new Inbound(new Topic.Edge(type, id).text(), bytes(metrics));
    }

    private Inbound device(MessageType type, String device, Metric... metrics) {
        var topic = new Topic.Device(type, new DeviceId(id.site(), device), id.edge());
        return new Inbound(topic.text(), bytes(metrics));
    }

    private byte[] bytes(Metric... metrics) {
        var payload =
                new Payload(
                        TestPlant.NOON.toEpochMilli(),
                        seq,
                        new ArrayList<>(Arrays.asList(metrics)));
        skip();
        return Codec.encode(payload);
    }
}
