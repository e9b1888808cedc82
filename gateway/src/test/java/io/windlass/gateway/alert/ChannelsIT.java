package io.windlass.gateway.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.windlass.analytics.alert.Rule;
import io.windlass.broker.EmbeddedBroker;
import io.windlass.gateway.metrics.Meters;
import io.windlass.settings.Secret;
import io.windlass.transport.mqtt.Backoff;
import io.windlass.transport.mqtt.Inbound;
import io.windlass.transport.mqtt.Message;
import io.windlass.transport.mqtt.MqttSession;
import io.windlass.transport.mqtt.MqttSettings;
import io.windlass.transport.mqtt.Publish;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real broker and a real HTTP server at the other end.
class ChannelsIT {
    private static final Instant NOW = Instant.parse("2026-03-01T00:12:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    @Test
    void whoComesLaterFindsTheAlertRetained() throws Exception {
        try (var broker = EmbeddedBroker.start("127.0.0.1", 0);
                var gateway = session(broker, "gateway", new CopyOnWriteArrayList<>())) {
            var channel =
                    new RetainedTopic(
                            gateway::publish, Duration.ofMinutes(15), InstantSource.fixed(NOW));
            assertThat(channel.tell(List.of(Samples.alert(Rule.HIGH, "raised"))))
                    .isInstanceOf(Publish.Acked.class);

            var heard = new CopyOnWriteArrayList<Inbound>();
            try (var later = session(broker, "scheduler", heard)) {
                later.subscribe(Map.of("windlass/v1/all/alerts/#", 1));
                await().until(() -> heard.size() == 1);
                var found = heard.getFirst();
                assertThat(found.topic()).isEqualTo("windlass/v1/all/alerts/farm:f1/high");
                var json = JSON.readTree(found.payload());
                assertThat(json.at("/valid_until").asText()).isEqualTo("2026-03-01T00:27:00Z");
                assertThat(json.at("/alert/state").asText()).isEqualTo("active");
                assertThat(json.at("/alert/peak_ratio").asDouble()).isEqualTo(0.25);

                assertThat(channel.tell(List.of(Samples.alert(Rule.HIGH, "cleared"))))
                        .isInstanceOf(Publish.Acked.class);
                await().until(() -> heard.size() == 2);
                var cleared = JSON.readTree(heard.getLast().payload());
                assertThat(cleared.at("/alert/state").asText()).isEqualTo("cleared");
                assertThat(cleared.at("/valid_until").asText()).isEmpty();
            }
        }
    }

    @Test
    void aSlashInAScopeIsNoLevelOfTheTopic() {
        var alert = Samples.alert(Rule.DEVICE_SILENT, "raised");

        assertThat(RetainedTopic.topic(alert))
                .isEqualTo("windlass/v1/all/alerts/farm:f1/device_silent");
    }

    @Test
    void aWebhookThatFailsIsCalledAgainWithTheSameKey() throws Exception {
        var keys = new CopyOnWriteArrayList<String>();
        var bodies = new CopyOnWriteArrayList<JsonNode>();
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/hook",
                exchange -> {
                    bodies.add(JSON.readTree(exchange.getRequestBody()));
                    keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
                    assertThat(exchange.getRequestHeaders().getFirst("Authorization"))
                            .isEqualTo("Bearer sesame");
                    exchange.sendResponseHeaders(keys.size() < 3 ? 503 : 204, -1);
                    exchange.close();
                });
        server.start();
        var token = Files.writeString(folder.resolve("token"), "sesame\n");
        var uri = URI.create("http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort()));
        try (var http = new Http()) {
            var hook = new Webhook(uri, Optional.of(new Secret(token)), http);
            var backoff = new Backoff(Duration.ofMillis(5), Duration.ofMillis(10), new Random(1));
            var courier = new Courier(hook, backoff, new Meters());
            courier.take(Samples.alert(Rule.HIGH, "raised"));
            var thread = Thread.ofVirtual().start(courier);

            assertThat(courier.outbox().awaitEmpty(Duration.ofSeconds(20))).isTrue();
            thread.interrupt();
        } finally {
            server.stop(0);
        }

        assertThat(keys).hasSize(3).allMatch(keys.getFirst()::equals);
        assertThat(bodies.getLast().at("/id").asText()).startsWith("all/farm:f1/high/");
        assertThat(bodies.getLast().at("/limited_turbines").asInt()).isEqualTo(1);
    }

    @Test
    void everyEventOfAnAlertIsOneOfItsOwnToAWebhook() {
        var hook = new Webhook(URI.create("http://127.0.0.1/"), Optional.empty(), new Http());

        assertThat(hook.key(Samples.alert(Rule.HIGH, "raised")))
                .isNotEqualTo(hook.key(Samples.alert(Rule.HIGH, "cleared")));
    }

    private static MqttSession session(EmbeddedBroker broker, String client, List<Inbound> heard)
            throws Exception {
        var settings =
                new MqttSettings(
                        URI.create(broker.uri()),
                        client,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(5),
                        16);
        var session = new MqttSession(settings, heard::add);
        session.connect(new Message("will/" + client, new byte[0], 0, false));
        return session;
    }
}
