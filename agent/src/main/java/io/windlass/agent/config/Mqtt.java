package io.windlass.agent.config;

import io.windlass.settings.ByteSize;
import io.windlass.settings.Default;
import io.windlass.settings.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The way to the broker.
///
/// @param maxPacket the largest message the broker takes; MQTT 3.1.1 cannot ask it
/// @param caFile who may have signed the broker's certificate, if not the public authorities
public record Mqtt(
        URI broker,
        Optional<String> user,
        Optional<Secret> passwordFile,
        Optional<String> clientId,
        Optional<Path> caFile,
        @Default("256KiB") ByteSize maxPacket,
        @Default("30s") Duration keepAlive,
        @Default("10s") Duration timeout) {
    public Mqtt {
        var scheme = String.valueOf(broker.getScheme());
        if (!scheme.equals("tcp") && !scheme.equals("ssl"))
            throw new IllegalArgumentException("broker is not tcp://host:port or ssl://host:port");
        if (passwordFile.isPresent() && user.isEmpty())
            throw new IllegalArgumentException("password_file without user");
        if (keepAlive.toSeconds() < 1 || keepAlive.toSeconds() > 65_535)
            throw new IllegalArgumentException("keep_alive is not in 1s..65535s");
    }
}
