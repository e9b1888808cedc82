package io.windlass.agent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnmpUserTest {
    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("good"), "long enough\n");
        Files.writeString(folder.resolve("short"), "7 chars\n");
    }

    @Test
    void aUserIsReadWithItsPassphrasesInFiles() {
        var entry =
                config(
                                "user: monitor, auth: sha256, auth_file: good, priv: aes256c, priv_file: good")
                        .devices()
                        .getFirst();

        assertThat(entry.address()).isInstanceOf(DeviceAddress.Snmp.class);
        assertThat(entry.toString())
                .contains("monitor", "SHA256", "AES256C", "***")
                .doesNotContain("long enough");
    }

    @Test
    void aPassphraseThatNoDeviceWouldTakeIsRefusedAtItsPlace() {
        assertThatThrownBy(() -> config("user: monitor, auth: sha1, auth_file: short"))
                .hasMessageContaining(":9:48: the passphrase is shorter than 8 characters");
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        assertThatThrownBy(() -> config("user: monitor, auth: sha1"))
                .hasMessageContaining("give `auth` and `auth_file` together");
        assertThatThrownBy(() -> config("user: monitor, priv: des, priv_file: good"))
                .hasMessageContaining("priv: needs `auth`");
        assertThatThrownBy(() -> config("user: monitor, auth: sha3, auth_file: good"))
                .hasMessageContaining("sha1, sha224, sha256, sha384, sha512, md5");
        assertThatThrownBy(() -> config("user: monitor}\n    community: public #"))
                .hasMessageContaining("v3: is for snmp only, without `version` and `community`");
    }

    private AgentConfig config(String user) {
        var yaml =
                """
                site: s
                edge: e
                host: h
                mqtt: {broker: "tcp://127.0.0.1:1883"}
                devices:
                  - id: pdu
                    profile: p
                    snmp: {host}
                """;
        var file = folder.resolve("agent.yaml").toString();
        var text = yaml.replace("snmp: {host}", "snmp: 127.0.0.1\n    v3: {%s}".formatted(user));
        return AgentConfig.of(
                Settings.parse(file, text, AgentFile.class), Map.of("p", Protocol.SNMP));
    }
}
