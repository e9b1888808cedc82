package io.windlass.transport.mqtt;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection, from before its CONNECT to its end; never used again after that.
final class Link implements MqttCallback {
    private static final int REFUSED = 0x80;

    /// Paho waits this long for DISCONNECT to go out, and always in full: MQTT has no answer to it.
    /// Its other way of disconnecting can hang for ever.
    private static final long GOODBYE_MS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    private final MqttAsyncClient client;
    private final Inbox inbox;
    private final Window window;
    private final Duration timeout;
    private final CountDownLatch lost = new CountDownLatch(1);

    Link(MqttAsyncClient client, Inbox inbox, MqttSettings settings) {
        this.client = client;
        this.inbox = inbox;
        this.window = new Window(settings.maxInFlight());
        this.timeout = settings.timeout();
    }

    /// Connects, or leaves nothing behind.
    void open(MqttConnectOptions options) throws MqttUnavailable {
        var flight = new Flight(_ -> {});
        client.setCallback(this);
        try {
            client.connect(options, null, flight);
            // Paho dials for a timeout of whole seconds, and must not be cut off meanwhile
            flight.await(timeout.plusSeconds(2));
        } catch (MqttException e) {
            close(false);
            throw new MqttUnavailable(Causes.text(e));
        } catch (MqttUnavailable e) {
            close(false);
            throw e;
        }
    }

    void subscribe(Map<String, Integer> filters) throws MqttUnavailable {
        var flight = new Flight(_ -> {});
        var names = filters.keySet().toArray(String[]::new);
        try {
            client.subscribe(names, qos(names, filters), null, flight);
        } catch (MqttException e) {
            throw new MqttUnavailable(Causes.text(e));
        }
        var granted = flight.await(timeout).getGrantedQos();
        for (int i = 0; i < names.length; i++)
            if (granted[i] == REFUSED)
                throw new MqttUnavailable("the broker refused to subscribe " + names[i]);
    }

    Publish publish(Message message) {
        var place = window.enter(timeout);
        return place.isPresent()
                ? publish(message, place.get())
                : new Publish.Retry("the window is full");
    }

    boolean isLost() {
        return lost.getCount() == 0;
    }

    void awaitLoss() throws InterruptedException {
        lost.await();
    }

    /// Ends the connection and Paho's threads.
    ///
    /// @param goodbye whether to send DISCONNECT, so that the broker drops the Will
    void close(boolean goodbye) {
        boolean interrupted = Thread.interrupted(); // Paho would take it for the end of its waits
        lose("closed");
        try {
            client.disconnectForcibly(0, GOODBYE_MS, goodbye);
            client.close(true);
        } catch (MqttException e) {
            LOG.warn("mqtt=unclean cause={}", Causes.text(e));
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    @Override
    public void connectionLost(Throwable cause) {
        lose(Causes.text(cause));
    }

    /// Paho ends the connection without a trace if this throws; [Inbox] does not.
    @Override
    public void messageArrived(String topic, MqttMessage message) {
        inbox.put(new Inbound(topic, message.getPayload()), this::isLost);
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {}

    private Publish publish(Message message, Flight flight) {
        try {
            var content = new MqttMessage(message.payload());
            content.setQos(message.qos());
            content.setRetained(message.retained());
            client.publish(message.topic(), content, null, flight);
            flight.await(timeout);
            return new Publish.Acked();
        } catch (MqttException e) {
            flight.fail(e);
            return new Publish.Retry(Causes.text(e));
        } catch (IllegalArgumentException e) { // what MQTT cannot say, today or tomorrow
            flight.fail(e);
            return new Publish.Rejected(Causes.text(e));
        } catch (MqttUnavailable e) {
            return new Publish.Retry(Causes.text(e));
        }
    }

    private void lose(String cause) {
        lost.countDown();
        window.abandon(cause);
    }

    private static int[] qos(String[] names, Map<String, Integer> filters) {
        var qos = new int[names.length];
        for (int i = 0; i < names.length; i++) qos[i] = filters.getOrDefault(names[i], 0);
        return qos;
    }
}
