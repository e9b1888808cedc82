package io.windlass.gateway.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.windlass.analytics.alert.Rule;
import io.windlass.gateway.live.AlertNow;
import io.windlass.gateway.metrics.Meters;
import io.windlass.transport.mqtt.Backoff;
import io.windlass.transport.mqtt.Publish;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Debian's Alertmanager, with the configuration that is shipped.
class AlertmanagerIT {
    private static final Duration EXPIRES = Duration.ofMinutes(15);

    @TempDir Path folder;
    private final Instant since = InstantSource.system().instant().minusSeconds(300);
    private final Http http = new Http();
    private DebianAlertmanager server;
    private Alertmanager channel;

    @BeforeEach
    void start() throws Exception {
        server = DebianAlertmanager.start(folder);
        channel = new Alertmanager(server.uri(), EXPIRES, InstantSource.system(), http);
    }

    @AfterEach
    void stop() throws Exception {
        http.close();
        server.stop();
    }

    @Test
    void anAlertIsRaisedRevisedAndResolved() throws Exception {
        tell(Samples.alert(Rule.HIGH, "raised", since, 0.25, 0));
        var raised = only("rule=high");
        assertThat(raised.at("/labels/alertname").asText()).isEqualTo("WindlassHigh");
        assertThat(raised.at("/labels/severity").asText()).isEqualTo("page");
        assertThat(raised.at("/annotations/peak_ratio").asText()).isEqualTo("0.2500");
        assertThat(raised.at("/annotations/id").asText()).startsWith("all/farm:f1/high/");
        assertThat(raised.at("/receivers/0/name").asText()).isEqualTo("page");

        tell(Samples.alert(Rule.HIGH, "late_data", since, 0.5, 1));
        var revised = only("rule=high");
        assertThat(revised.at("/annotations/peak_ratio").asText()).isEqualTo("0.5000");
        assertThat(revised.at("/annotations/revision").asText()).isEqualTo("1");
        assertThat(revised.get("fingerprint")).isEqualTo(raised.get("fingerprint"));
        assertThat(revised.get("startsAt")).isEqualTo(raised.get("startsAt"));

        tell(Samples.alert(Rule.HIGH, "cleared", since, 0.5, 1));
        await().until(() -> alerts("rule=high").isEmpty());
    }

    @Test
    void anAlertIsGoodForASpanAndEachRepeatMovesItOn() throws Exception {
        var first = until(since);
        var second = until(since.plusSeconds(120));

        assertThat(Duration.between(first, second)).isEqualTo(Duration.ofMinutes(2));
        assertThat(first)
                .isEqualTo(since.plus(EXPIRES).truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
    }

    @Test
    void whatIsNotTalkedOfAnyMoreLapses() throws Exception {
        var brief =
                new Alertmanager(server.uri(), Duration.ofSeconds(2), InstantSource.system(), http);

        assertThat(brief.tell(List.of(Samples.alert(Rule.HIGH, "raised", since, 0.25, 0))))
                .isInstanceOf(Publish.Acked.class);

        await().atMost(Duration.ofSeconds(15)).until(() -> alerts("rule=high").isEmpty());
    }

    @Test
    void onlyCurtailmentThatBeginsReachesThePager() throws Exception {
        for (var rule : Rule.values()) tell(Samples.alert(rule, "raised", since, 0.25, 0));

        for (var rule : Rule.values()) {
            var receiver = only("rule=" + rule.word()).at("/receivers/0/name").asText();
            assertThat(receiver).as(rule.word()).isEqualTo(rule.pages() ? "page" : "ticket");
        }
    }

    @Test
    void anAlertWaitsForAnAlertmanagerThatIsAway() throws Exception {
        server.stop();
        var backoff = new Backoff(Duration.ofMillis(20), Duration.ofMillis(50), new Random(1));
        var courier = new Courier(channel, backoff, new Meters());
        var thread = Thread.ofVirtual().start(courier);
        courier.take(Samples.alert(Rule.SPIKE, "raised", since, 0.25, 0));
        await().until(() -> !courier.state().equals(Courier.OK));

        server.again();

        assertThat(courier.outbox().awaitEmpty(Duration.ofSeconds(20))).isTrue();
        thread.interrupt();
        assertThat(only("rule=spike").at("/labels/severity").asText()).isEqualTo("page");
    }

    @Test
    void whatAlertmanagerDoesNotUnderstandIsRefused() throws Exception {
        var answer =
                http.post(
                        server.uri().resolve("/api/v2/alerts"),
                        "[{}]".getBytes(StandardCharsets.UTF_8),
                        java.util.Map.of(),
                        java.util.Optional.empty());

        assertThat(answer).isInstanceOf(Publish.Rejected.class);
    }

    @Test
    void whatIsShippedIsRightToAmtool() throws Exception {
        assertThat(server.amtool("check-config", DebianAlertmanager.SHIPPED.toString()))
                .contains("SUCCESS");
        assertThat(route("severity=page", "rule=spike")).isEqualTo("page");
        assertThat(route("severity=ticket", "rule=no_data")).isEqualTo("ticket");
        assertThat(route("alertname=Other")).isEqualTo("ticket");
    }

    private String route(String... labels) throws Exception {
        var command = new java.util.ArrayList<>(List.of("config", "routes", "test"));
        command.add("--config.file=" + DebianAlertmanager.SHIPPED);
        command.addAll(List.of(labels));
        // it warns of what it does not need first
        return server.amtool(command.toArray(String[]::new)).strip().lines().toList().getLast();
    }

    private Instant until(Instant wall) throws Exception {
        var then = new Alertmanager(server.uri(), EXPIRES, InstantSource.fixed(wall), http);
        assertThat(then.tell(List.of(Samples.alert(Rule.HIGH, "raised", since, 0.25, 0))))
                .isInstanceOf(Publish.Acked.class);
        return Instant.parse(only("rule=high").at("/endsAt").asText());
    }

    private void tell(AlertNow alert) throws InterruptedException {
        assertThat(channel.wants(alert)).isTrue();
        assertThat(channel.tell(List.of(alert))).isInstanceOf(Publish.Acked.class);
    }

    private JsonNode only(String filter) {
        await().until(() -> alerts(filter).size() == 1);
        try {
            return alerts(filter).get(0);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode alerts(String filter) throws IOException, InterruptedException {
        var query = URLEncoder.encode(filter, StandardCharsets.UTF_8);
        var uri = URI.create(server.uri() + "/api/v2/alerts?active=true&filter=" + query);
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            return new ObjectMapper().readTree(answer.body());
        }
    }
}
