package io.windlass.gateway;

import io.windlass.gateway.config.GatewayConfig;
import io.windlass.settings.Secret;
import io.windlass.transport.mqtt.MqttSettings;
import java.util.function.Supplier;

/// Configured links as the libraries of this house want them.
final class Links {
    private static final int IN_FLIGHT = 64;

    private Links() {}

    static MqttSettings mqtt(GatewayConfig config) {
        var mqtt = config.mqtt();
        return new MqttSettings(
                mqtt.broker(),
                "windlass-host-" + config.host(),
                mqtt.user(),
                mqtt.passwordFile().map(Links::asking),
                mqtt.caFile(),
                mqtt.keepAlive(),
                mqtt.timeout(),
                IN_FLIGHT);
    }

    private static Supplier<char[]> asking(Secret secret) {
        return secret::read;
    }
}
