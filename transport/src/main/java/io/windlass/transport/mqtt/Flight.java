package io.windlass.transport.mqtt;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttToken;

/// One request to the broker that is under way. It waits by itself, because Paho's own wait
/// swallows interrupts and, for QoS 0, the end of the connection.
final class Flight implements IMqttActionListener {
    private final CompletableFuture<IMqttToken> outcome = new CompletableFuture<>();
    private final Consumer<Flight> landed;

    /// @param landed told once, when the broker has answered or the request is given up
    Flight(Consumer<Flight> landed) {
        this.landed = landed;
    }

    @Override
    public void onSuccess(IMqttToken token) {
        if (outcome.complete(token)) landed.accept(this);
    }

    @Override
    public void onFailure(IMqttToken token, Throwable cause) {
        fail(cause);
    }

    void fail(Throwable cause) {
        if (outcome.completeExceptionally(cause)) landed.accept(this);
    }

    /// The broker's answer.
    ///
    /// @throws MqttUnavailable if there is none in time; it may still come
    IMqttToken await(Duration timeout) throws MqttUnavailable {
        try {
            return outcome.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException _) {
            throw new MqttUnavailable(Causes.text(outcome.exceptionNow()));
        } catch (TimeoutException _) {
            throw new MqttUnavailable("no answer in " + timeout.toMillis() + " ms");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new MqttUnavailable("interrupted");
        }
    }
}
