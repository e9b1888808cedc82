package io.windlass.transport.mqtt;

import java.util.Map;
import java.util.function.Consumer;

/// A line to one broker (MQTT 3.1.1, clean session), one connection at a time. It does not
/// reconnect by itself: a reconnected Sparkplug edge must be born again, which is its owner's
/// business.
public final class MqttSession implements AutoCloseable {
    private final MqttSettings settings;
    private final Consumer<Inbound> consumer;

    /// @param consumer gets every message in order, on one thread of the session; it must not wait
    ///   for publications of the same session
    public MqttSession(MqttSettings settings, Consumer<Inbound> consumer) {
        this.settings = settings;
        this.consumer = consumer;
    }

    /// Replaces any earlier connection.
    public void connect(Message will) throws MqttUnavailable {
        if (!will.retained()) throw new MqttUnavailable("soon: " + settings.clientId() + consumer);
    }

    /// Topic filters with their QoS, in one request.
    public void subscribe(Map<String, Integer> filters) throws MqttUnavailable {
        if (!filters.isEmpty()) throw new MqttUnavailable("soon: " + filters);
    }

    /// Waits until the message is out (QoS 0) or the broker has it (QoS 1), at most the timeout.
    public Publish publish(Message message) {
        return new Publish.Retry("soon: " + message);
    }

    public boolean connected() {
        return false;
    }

    /// Returns when there is no connection, or none any more.
    public void awaitLoss() throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
    }

    /// Says goodbye, so that the broker drops the Will.
    public void disconnect() {}

    public SessionCounts counts() {
        return new SessionCounts(0, 0, 0, 0);
    }

    /// Disconnects and ends every thread.
    @Override
    public void close() {
        disconnect();
    }
}
