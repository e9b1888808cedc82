package io.windlass.transport.mqtt;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;

/// What a CONNECT says, in Paho's terms.
final class Options {
    /// Our own window is what limits publications; Paho's is as wide as MQTT allows.
    private static final int PAHO_WINDOW = 65_535;

    private Options() {}

    static MqttConnectOptions of(MqttSettings settings, Message will)
            throws IOException, GeneralSecurityException {
        var options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setCleanSession(true);
        options.setAutomaticReconnect(false);
        options.setMaxInflight(PAHO_WINDOW);
        options.setKeepAliveInterval(seconds(settings.keepAlive()));
        options.setConnectionTimeout(seconds(settings.timeout()));
        options.setWill(will.topic(), will.payload(), will.qos(), will.retained());
        if (settings.overTls()) {
            options.setSocketFactory(Trust.sockets(settings.caFile()));
            options.setHttpsHostnameVerificationEnabled(true);
        }
        credentials(settings, options);
        return options;
    }

    /// Paho keeps the options for as long as the client lives; the password need not stay in them.
    static void wipe(MqttConnectOptions options) {
        var password = options.getPassword();
        if (password != null) Arrays.fill(password, '\0');
    }

    private static void credentials(MqttSettings settings, MqttConnectOptions options) {
        settings.user().ifPresent(options::setUserName);
        if (settings.password().isEmpty()) return;
        var password = settings.password().get().get();
        options.setPassword(password); // copies it
        Arrays.fill(password, '\0');
    }

    /// Paho counts in whole seconds, and 0 means without end.
    private static int seconds(Duration duration) {
        long rounded = duration.plusMillis(999).toSeconds();
        return Math.clamp(rounded, 1, 65_535);
    }
}
