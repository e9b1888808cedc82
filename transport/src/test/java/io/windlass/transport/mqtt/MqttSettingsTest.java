package io.windlass.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MqttSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"tcp://127.0.0.1:1883", "ssl://broker.example", "tcp://[::1]:1883"})
    void theseAreBrokers(String uri) {
        assertThat(MqttSettings.of(URI.create(uri), "id").broker()).hasToString(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://h:1883", "h:1883", "tcp:h", "tcp:///h", "tcp://h:1883/path"})
    void theseAreNot(String uri) {
        assertThatThrownBy(() -> MqttSettings.of(URI.create(uri), "id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(uri);
    }

    @Test
    void aPasswordInTheUrlIsRefusedWithoutSayingIt() {
        assertThatThrownBy(() -> MqttSettings.of(URI.create("tcp://u:hunter2@h:1"), "id"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void aPasswordIsNotInTheText() {
        var settings =
                new MqttSettings(
                        URI.create("tcp://h:1"),
                        "id",
                        Optional.of("u"),
                        Optional.of("hunter2"::toCharArray),
                        Optional.empty(),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        1);

        assertThat(settings.toString()).doesNotContain("hunter2");
    }
}
