package io.windlass.agent.snmp;

import static io.windlass.agent.snmp.SnmpRig.bad;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.windlass.agent.config.DeviceAddress;
import io.windlass.agent.config.SnmpAccess;
import io.windlass.agent.config.SnmpAuth;
import io.windlass.agent.config.SnmpPriv;
import io.windlass.agent.config.SnmpUser;
import io.windlass.agent.profile.Profile;
import io.windlass.settings.Place;
import io.windlass.settings.Placed;
import io.windlass.settings.Secret;
import io.windlass.settings.Settings;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Users of version 3 before net-snmp's agent: who is let in, who is not, and what happens when the
/// agent starts again.
class UserIT {
    private static final Map<SnmpAuth, String> AUTHS =
            Map.of(
                    SnmpAuth.SHA1, "SHA",
                    SnmpAuth.SHA224, "SHA-224",
                    SnmpAuth.SHA256, "SHA-256",
                    SnmpAuth.SHA384, "SHA-384",
                    SnmpAuth.SHA512, "SHA-512",
                    SnmpAuth.MD5, "MD5");
    private static final Map<SnmpPriv, String> PRIVS =
            Map.of(
                    SnmpPriv.AES128, "AES",
                    SnmpPriv.AES192, "AES-192",
                    SnmpPriv.AES256, "AES-256",
                    SnmpPriv.AES192C, "AES-192-C",
                    SnmpPriv.AES256C, "AES-256-C",
                    SnmpPriv.DES, "DES");
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final String PROFILE =
            """
            name: test
            kind: pdu
            snmp:
              scalars: [{name: up, unit: s, oid: 1.3.6.1.2.1.1.3.0, scale: 0.01}]
              tables:
                - component: "part.{part}"
                  index: [part]
                  columns: [{name: since, unit: s, oid: 1.3.6.1.2.1.1.9.1.4, scale: 0.01}]
            """;

    @TempDir static Path work;

    private static Snmpd agent;
    private static SnmpClient client;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(work.resolve("auth"), "authpass123\n");
        Files.writeString(work.resolve("priv"), "privpass123\n");
        Files.writeString(work.resolve("wrong"), "something else\n");
        var users = new ArrayList<String>(List.of("createUser open", "rouser open noauth"));
        AUTHS.forEach((auth, theirs) -> {
            users.add("createUser %s %s authpass123".formatted(auth, theirs));
            users.add("rouser %s auth".formatted(auth));
        });
        PRIVS.forEach((priv, theirs) -> {
            for (var auth : List.of(SnmpAuth.SHA1, SnmpAuth.SHA256, SnmpAuth.SHA512)) {
                var name = auth + "-" + priv;
                users.add(
                        "createUser %s %s authpass123 %s privpass123"
                                .formatted(name, AUTHS.get(auth), theirs));
                users.add("rouser %s priv".formatted(name));
            }
        });
        agent = Snmpd.start(work, users);
        client = SnmpClient.open();
        var open = device(user("open", Optional.empty(), Optional.empty(), "auth"));
        await().atMost(Duration.ofSeconds(30)).until(() -> open.poll().good() > 1);
    }

    @AfterAll
    static void stop() throws IOException {
        if (client != null) client.close();
        if (agent != null) agent.close();
    }

    static Stream<Arguments> users() {
        var authsAlone = AUTHS.keySet().stream().map(auth -> Arguments.of(auth, Optional.empty()));
        var both =
                Stream.of(SnmpAuth.SHA1, SnmpAuth.SHA256, SnmpAuth.SHA512)
                        .flatMap(auth ->
                                PRIVS.keySet().stream()
                                        .map(priv -> Arguments.of(auth, Optional.of(priv))));
        return Stream.concat(authsAlone, both);
    }

    @ParameterizedTest
    @MethodSource("users")
    void aUserIsLetIn(SnmpAuth auth, Optional<SnmpPriv> priv) throws Exception {
        var name = auth + priv.map(p -> "-" + p).orElse("");

        assertThat(device(user(name, Optional.of(auth), priv, "auth")).poll().good())
                .isGreaterThan(1);
    }

    @Test
    void whoIsNotLetInIsToldFromSilence() throws Exception {
        var auth = Optional.of(SnmpAuth.SHA256);
        var none = Optional.<SnmpPriv>empty();

        assertThat(device(user("nobody", auth, none, "auth")).poll().readings())
                .containsExactly(bad("up", Fault.DENIED));
        assertThat(device(user("SHA256", auth, none, "wrong")).poll().readings())
                .containsExactly(bad("up", Fault.DENIED));
        assertThat(device(user("open", auth, none, "auth")).poll().readings())
                .containsExactly(bad("up", Fault.DENIED));
    }

    @Test
    void anAgentThatBootsAgainIsReadAgainEvenIfItsBootsBeginAtZero() throws Exception {
        var both = user("SHA256-AES128", Optional.of(SnmpAuth.SHA256), SnmpPriv.AES128);
        var device = device(both);
        assertThat(device.poll().good()).isGreaterThan(1);

        agent.reboot();
        await().atMost(Duration.ofSeconds(20)).until(() -> good(device.poll()));
        agent.reboot();
        await().atMost(Duration.ofSeconds(20)).until(() -> good(device.poll()));
        agent.reset();
        await().atMost(Duration.ofSeconds(20)).until(() -> good(device.poll()));
    }

    @Test
    void aPassphraseNeverPrintsItself() throws IOException {
        var user = user("SHA256-AES128", Optional.of(SnmpAuth.SHA256), SnmpPriv.AES128);

        assertThat(new SnmpAccess.ByUser(user).toString())
                .doesNotContain("pass123")
                .contains("***");
    }

    private static boolean good(Sample sample) {
        return sample.good() == sample.readings().size();
    }

    private static SnmpUser user(String name, Optional<SnmpAuth> auth, SnmpPriv priv) {
        return user(name, auth, Optional.of(priv), "auth");
    }

    private static SnmpUser user(
            String name, Optional<SnmpAuth> auth, Optional<SnmpPriv> priv, String authFile) {
        return new SnmpUser(
                name,
                auth,
                auth.map(_ -> secret(authFile)),
                priv,
                priv.map(_ -> secret("priv")),
                "");
    }

    private static Placed<Secret> secret(String file) {
        return new Placed<>(new Secret(work.resolve(file)), new Place("agent.yaml", 1, 1));
    }

    private static SnmpDevice device(SnmpUser user) {
        var address =
                new DeviceAddress.Snmp("127.0.0.1", agent.port(), new SnmpAccess.ByUser(user));
        var profile = Settings.parse("test.yaml", PROFILE, Profile.class);
        var peer = new SnmpPeer(client, address, TIMEOUT);
        return new SnmpDevice(new DeviceId("site", "pdu"), profile, peer, InstantSource.system());
    }
}
