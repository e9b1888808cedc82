package io.windlass.agent.publish;

import io.windlass.transport.ack.Ack;
import io.windlass.transport.ack.HostState;
import io.windlass.transport.mqtt.Inbound;
import io.windlass.transport.mqtt.Message;
import io.windlass.transport.mqtt.MqttSession;
import io.windlass.transport.mqtt.MqttSettings;
import io.windlass.transport.mqtt.MqttUnavailable;
import io.windlass.transport.sparkplug.Codec;
import io.windlass.transport.sparkplug.Metric;
import io.windlass.transport.sparkplug.MetricNames;
import io.windlass.transport.sparkplug.Payload;
import io.windlass.transport.sparkplug.Value;
import io.windlass.transport.topic.Filters;
import io.windlass.transport.topic.MessageType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A host that hears everything that the edge says, and says what a test wants.
final class TestHost implements AutoCloseable {
    final List<SentMessage> heard = new CopyOnWriteArrayList<>();
    private final MqttSession session;

    TestHost(String broker) throws MqttUnavailable {
        session = new MqttSession(MqttSettings.of(URI.create(broker), "host"), this::hear);
        session.connect(state(false));
        session.subscribe(Map.of("spBv1.0/" + Plant.EDGE.site() + "/#", 0));
        session.publish(state(true));
    }

    List<SentMessage> data() {
        return of(MessageType.DDATA);
    }

    List<SentMessage> of(MessageType type) {
        return heard.stream().filter(m -> m.type() == type).toList();
    }

    void acknowledge(Ack ack) {
        command(MetricNames.ACK, Value.of(ack.toJson()));
    }

    void askForRebirth() {
        command(MetricNames.REBIRTH, Value.of(true));
    }

    @Override
    public void close() {
        session.close();
    }

    private void command(String name, Value value) {
        var payload = new Payload(1, Payload.NO_SEQ, List.of(Metric.named(name, 1, value)));
        var topic = Filters.commandsTo(Plant.EDGE);
        session.publish(new Message(topic, Codec.encode(payload), 0, false));
    }

    private void hear(Inbound message) {
        if (message.topic().contains("NCMD")) return;
        heard.add(SentMessage.of(message.topic(), message.payload()));
    }

    private static Message state(boolean online) {
        var json = new HostState(online, 1).toJson().getBytes(StandardCharsets.UTF_8);
        return new Message(Filters.stateOf("gateway-1"), json, 1, true);
    }
}
