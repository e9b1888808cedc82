package io.windlass.agent.publish;

import io.windlass.transport.mqtt.Message;
import io.windlass.transport.sparkplug.Codec;
import io.windlass.transport.sparkplug.MalformedPayload;
import io.windlass.transport.sparkplug.Metric;
import io.windlass.transport.sparkplug.MetricNames;
import io.windlass.transport.sparkplug.Payload;
import io.windlass.transport.sparkplug.Value;
import io.windlass.transport.topic.MessageType;
import io.windlass.transport.topic.Topic;

/// A message that an edge sent, understood.
record SentMessage(MessageType type, String device, Payload payload) {
    static SentMessage of(Message message) {
        return of(message.topic(), message.payload());
    }

    static SentMessage of(String topic, byte[] payload) {
        try {
            return switch (Topic.parse(topic).orElseThrow()) {
                case Topic.Edge(var type, var _) ->
                        new SentMessage(type, "", Codec.decode(payload));
                case Topic.Device(var type, var id, var _) ->
                        new SentMessage(type, id.device(), Codec.decode(payload));
                case Topic.State _ -> throw new AssertionError("an edge has no STATE");
            };
        } catch (MalformedPayload e) {
            throw new AssertionError(e);
        }
    }

    Metric metric(String name) {
        return payload.metric(name).orElseThrow(() -> new AssertionError("no " + name));
    }

    String text(String name) {
        return ((Value.Text) metric(name).value()).value();
    }

    long number(String name) {
        return ((Value.Int) metric(name).value()).value();
    }

    /// The offset in a DDATA's or DBIRTH's position.
    long offset() {
        return Long.parseLong(text(MetricNames.SPOOL_POSITION).split(":", 2)[1]);
    }

    boolean historical() {
        return metric(MetricNames.SPOOL_POSITION).historical();
    }
}
