package io.windlass.transport.mqtt;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A line to one broker (MQTT 3.1.1, clean session), one connection at a time. It does not
/// reconnect by itself: a reconnected Sparkplug edge must be born again, which is its owner's
/// business.
///
/// One thread connects and disconnects; any may publish. A connection takes 300 ms or more.
public final class MqttSession implements AutoCloseable {
    private static final int INBOX_BYTES = 8 << 20;
    private static final Logger LOG = LoggerFactory.getLogger(MqttSession.class);

    private final MqttSettings settings;
    private final Inbox inbox;
    private volatile Optional<Link> link = Optional.empty();
    private @Nullable Thread delivery;

    /// Opens nothing yet.
    ///
    /// @param consumer gets every message in order, on one thread of the session; while it is busy
    ///   up to 8 MiB wait, then the broker. It must not wait for this session's publications.
    public MqttSession(MqttSettings settings, Consumer<Inbound> consumer) {
        this(settings, consumer, INBOX_BYTES);
    }

    MqttSession(MqttSettings settings, Consumer<Inbound> consumer, int inboxBytes) {
        this.settings = settings;
        this.inbox = new Inbox(consumer, inboxBytes);
    }

    /// Connects, in place of any earlier connection, which ends with a goodbye.
    ///
    /// @param will what the broker publishes if this connection ends without a goodbye
    public synchronized void connect(Message will) throws MqttUnavailable {
        disconnect();
        if (delivery == null)
            delivery = Thread.ofVirtual().name("mqtt-inbox").start(inbox::deliver);
        var next = new Link(client(), inbox, settings);
        var options = options(will);
        try {
            next.open(options);
        } finally {
            Options.wipe(options);
        }
        link = Optional.of(next);
        LOG.info("mqtt=connected broker={} client={}", settings.broker(), settings.clientId());
    }

    /// Subscribes to topic filters with their QoS, in one request.
    public void subscribe(Map<String, Integer> filters) throws MqttUnavailable {
        link.orElseThrow(() -> new MqttUnavailable("not connected")).subscribe(filters);
    }

    /// Waits until the message is written (QoS 0) or the broker has it (QoS 1), at most twice the
    /// timeout.
    public Publish publish(Message message) {
        var now = link;
        return now.isPresent() ? now.get().publish(message) : new Publish.Retry("not connected");
    }

    public boolean connected() {
        return link.isPresent() && !link.get().isLost();
    }

    /// Returns when there is no connection, or none any more.
    public void awaitLoss() throws InterruptedException {
        var now = link;
        if (now.isPresent()) now.get().awaitLoss();
    }

    /// Says goodbye, so that the broker drops the Will. Without a connection it does nothing.
    public synchronized void disconnect() {
        link.ifPresent(old -> old.close(!old.isLost()));
        link = Optional.empty();
    }

    /// What the session has seen since it was made.
    public SessionCounts counts() {
        return inbox.counts();
    }

    /// Disconnects and ends every thread.
    @Override
    public synchronized void close() {
        disconnect();
        if (delivery != null) delivery.interrupt();
        delivery = null;
    }

    private MqttAsyncClient client() throws MqttUnavailable {
        try {
            return new MqttAsyncClient(
                    settings.broker().toString(), settings.clientId(), new MemoryPersistence());
        } catch (MqttException e) {
            throw new MqttUnavailable(Causes.text(e));
        }
    }

    private MqttConnectOptions options(Message will) throws MqttUnavailable {
        try {
            return Options.of(settings, will);
        } catch (IOException | GeneralSecurityException e) {
            throw new MqttUnavailable("certificates: " + Causes.text(e));
        }
    }
}
