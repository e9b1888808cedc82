package io.windlass.transport.mqtt;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// How to reach a broker.
///
/// @param broker `tcp://host:port` or `ssl://host:port` (1883 and 8883 if no port is given)
/// @param password asked at each connect, wiped after it
/// @param caFile PEM certificates to trust instead of the platform's
/// @param timeout for a connection, a subscription, one publication
/// @param maxInFlight publications under way at once
public record MqttSettings(
        URI broker,
        String clientId,
        Optional<String> user,
        Optional<Supplier<char[]>> password,
        Optional<Path> caFile,
        Duration keepAlive,
        Duration timeout,
        int maxInFlight) {
    private static final Set<String> SCHEMES = Set.of("tcp", "ssl");

    public MqttSettings {
        require(
                SCHEMES.contains(broker.getScheme()) && broker.getHost() != null,
                "broker " + broker + " is not tcp://host:port or ssl://host:port");
        require(broker.getRawPath().isEmpty(), "broker " + broker + " has a path");
        require(broker.getUserInfo() == null, "a broker's URL holds no user or password");
        require(!clientId.isBlank(), "client id is empty");
        require(timeout.isPositive(), "timeout " + timeout + " is not positive");
        require(keepAlive.isPositive(), "keep-alive " + keepAlive + " is not positive");
        require(maxInFlight >= 1, "window " + maxInFlight + " is below 1");
    }

    /// Without credentials or own certificates; keep-alive 30 s, timeout 10 s, window 64.
    public static MqttSettings of(URI broker, String clientId) {
        return new MqttSettings(
                broker,
                clientId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                64);
    }

    boolean overTls() {
        return "ssl".equals(broker.getScheme());
    }

    private static void require(boolean ok, String problem) {
        if (!ok) throw new IllegalArgumentException(problem);
    }
}
