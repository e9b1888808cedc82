package io.windlass.transport.mqtt;

/// The broker did not take the connection or the subscription; the message says why. Try again
/// later.
public final class MqttUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public MqttUnavailable(String message) {
        super(message);
    }
}
