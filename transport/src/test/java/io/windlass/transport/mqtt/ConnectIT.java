package io.windlass.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Connecting to what is no good broker ends in time, with a cause, and leaves no thread.
@Timeout(30)
class ConnectIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // says nothing
                "FF", // no such packet
                "485454502F312E31", // HTTP
                "20020005", // CONNACK: not authorised
                "200200FF", // CONNACK with a code that does not exist
                "2000", // CONNACK without a body
                "20FFFFFF7F", // a packet of 256 MiB that does not come
                "20FFFFFFFFFF", // a length without end
                "9003000100", // SUBACK that nobody asked for
                "300A00FF61", // PUBLISH with a topic longer than itself
            })
    void garbageInsteadOfAConnackIsUnavailableInTime(String hex) throws Exception {
        try (var broker = new FakeBroker(HexFormat.of().parseHex(hex));
                var session = new MqttSession(settings(broker.port(), LONG), _ -> {})) {
            assertThatThrownBy(() -> session.connect(will())).isInstanceOf(MqttUnavailable.class);
            assertThat(session.connected()).isFalse();
            await().untilAsserted(() -> assertThat(threads()).isEmpty());
        }
    }

    @Test
    void aRefusalSaysWhy() throws Exception {
        try (var broker = new FakeBroker(new byte[] {0x20, 2, 0, 4});
                var session = new MqttSession(settings(broker.port(), LONG), _ -> {})) {
            assertThatThrownBy(() -> session.connect(will()))
                    .hasMessage("Bad user name or password");
        }
    }

    @Test
    void aBrokerThatNeverAcknowledgesMeansRetry() throws Exception {
        try (var broker = new FakeBroker(FakeBroker.CONNACK);
                var session = new MqttSession(settings(broker.port(), LONG), _ -> {})) {
            session.connect(will());
            var message = new Message("a", new byte[1], 1, false);

            assertThat(session.publish(message))
                    .isEqualTo(new Publish.Retry("no answer in 1000 ms"));
            assertThat(session.publish(message))
                    .isEqualTo(new Publish.Retry("no answer in 1000 ms"));
            assertThat(session.publish(message)).isEqualTo(new Publish.Retry("the window is full"));
        }
    }

    @Test
    void aBrokerThatFallsSilentIsLostByKeepAlive() throws Exception {
        try (var broker = new FakeBroker(FakeBroker.CONNACK);
                var session =
                        new MqttSession(settings(broker.port(), Duration.ofSeconds(1)), _ -> {})) {
            session.connect(will());

            session.awaitLoss();

            assertThat(session.connected()).isFalse();
        }
    }

    private static MqttSettings settings(int port, Duration keepAlive) {
        return new MqttSettings(
                URI.create("tcp://127.0.0.1:" + port),
                "connect-it",
                Optional.of("user"),
                Optional.of("secret"::toCharArray),
                Optional.empty(),
                keepAlive,
                TIMEOUT,
                2);
    }

    private static Message will() {
        return new Message("will", "x".getBytes(StandardCharsets.UTF_8), 0, false);
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("MQTT") && name.endsWith("connect-it"))
                .toList();
    }
}
