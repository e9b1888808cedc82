package io.windlass.chaos.fault;

import io.windlass.transport.mqtt.Inbound;
import io.windlass.transport.mqtt.Message;
import io.windlass.transport.mqtt.MqttSession;
import io.windlass.transport.mqtt.MqttSettings;
import io.windlass.transport.mqtt.MqttUnavailable;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Listens to what edges send, and sends the last of it again in another order, as a network does
/// that duplicates and reorders.
public final class Repeater implements AutoCloseable {
    private static final int REMEMBERED = 200;
    private static final String DATA = "spBv1.0/+/DDATA/#";

    private final MqttSession session;
    private final Random random;
    private final Deque<Inbound> heard = new ArrayDeque<>();

    public Repeater(URI broker, Random random) {
        this.random = random;
        session = new MqttSession(MqttSettings.of(broker, "chaos-repeater"), this::hear);
    }

    /// Sends what was heard once more, shuffled. The broker may have been restarted since.
    void repeat() {
        var again = remembered();
        Collections.shuffle(again, random);
        for (var message : again) {
            var copy = new Message(message.topic(), message.payload(), 0, false);
            var _ = session.publish(copy);
        }
    }

    /// Listens, again if the connection was lost.
    public void listen() {
        if (session.connected()) return;
        try {
            session.connect(new Message("windlass/chaos", new byte[0], 0, false));
            session.subscribe(Map.of(DATA, 0));
        } catch (MqttUnavailable _) {
            // the broker is down just now: the next call tries again
        }
    }

    private synchronized void hear(Inbound message) {
        if (heard.size() == REMEMBERED) heard.removeFirst();
        heard.addLast(message);
    }

    private synchronized List<Inbound> remembered() {
        return new ArrayList<>(heard);
    }

    @Override
    public void close() {
        session.close();
    }
}
