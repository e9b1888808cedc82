package io.windlass.gateway.config;

import io.windlass.settings.Default;
import io.windlass.settings.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The broker and how to reach it.
///
/// @param broker `tcp://` on loopback, `ssl://` elsewhere
/// @param caFile the certificates that sign the broker's, in PEM, if not the JDK's
public record MqttConfig(
        URI broker,
        Optional<String> user,
        Optional<Secret> passwordFile,
        Optional<Path> caFile,
        @Default("30s") Duration keepAlive,
        @Default("5s") Duration timeout) {
    public MqttConfig {
        if (passwordFile.isPresent() && user.isEmpty())
            throw new IllegalArgumentException("password_file: without a user");
    }
}
