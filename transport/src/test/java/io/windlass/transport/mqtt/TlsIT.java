package io.windlass.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Who the broker is gets verified, name and all.
@Timeout(30)
class TlsIT {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Certificate certificate;

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = Certificate.of("dns:localhost", folder);
    }

    @Test
    void aBrokerWithACertificateOfOurAuthorityIsTrusted() throws Exception {
        try (var broker = new FakeBroker(certificate.server(), FakeBroker.CONNACK);
                var session = session("localhost", broker.port(), Optional.of(certificate.pem()))) {
            session.connect(will());

            assertThat(session.connected()).isTrue();
        }
    }

    @Test
    void aBrokerThatNobodyVouchesForIsRefused() throws Exception {
        try (var broker = new FakeBroker(certificate.server(), FakeBroker.CONNACK);
                var session = session("localhost", broker.port(), Optional.empty())) {
            assertThatThrownBy(() -> session.connect(will()))
                    .isInstanceOf(MqttUnavailable.class)
                    .hasMessageContaining("certification path");
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefused() throws Exception {
        try (var broker = new FakeBroker(certificate.server(), FakeBroker.CONNACK);
                var session = session("127.0.0.1", broker.port(), Optional.of(certificate.pem()))) {
            assertThatThrownBy(() -> session.connect(will()))
                    .isInstanceOf(MqttUnavailable.class)
                    .hasMessageContaining("127.0.0.1");
        }
    }

    @Test
    void aBrokerByAddressIsVerifiedByItsAddress() throws Exception {
        var ofAddress = Certificate.of("ip:127.0.0.1", Files.createTempDirectory(folder, "ip"));
        try (var broker = new FakeBroker(ofAddress.server(), FakeBroker.CONNACK);
                var session = session("127.0.0.1", broker.port(), Optional.of(ofAddress.pem()))) {
            session.connect(will());

            assertThat(session.connected()).isTrue();
        }
    }

    @Test
    void aBrokerThatSpeaksNoTlsIsRefused() throws Exception {
        try (var broker = new FakeBroker(FakeBroker.CONNACK);
                var session = session("localhost", broker.port(), Optional.empty())) {
            assertThatThrownBy(() -> session.connect(will())).isInstanceOf(MqttUnavailable.class);
        }
    }

    @Test
    void aFileWithoutACertificateIsNamed() throws Exception {
        var file = Files.writeString(folder.resolve("empty.pem"), "");
        try (var session = session("localhost", 1, Optional.of(file))) {
            assertThatThrownBy(() -> session.connect(will()))
                    .isInstanceOf(MqttUnavailable.class)
                    .hasMessageContaining("empty.pem");
        }
    }

    private static MqttSession session(String host, int port, Optional<Path> caFile) {
        var settings =
                new MqttSettings(
                        URI.create("ssl://" + host + ":" + port),
                        "tls-it",
                        Optional.empty(),
                        Optional.empty(),
                        caFile,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(5),
                        4);
        return new MqttSession(settings, _ -> {});
    }

    private static Message will() {
        return new Message("will", new byte[1], 0, false);
    }
}
