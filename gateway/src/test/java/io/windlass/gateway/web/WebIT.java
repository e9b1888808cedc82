package io.windlass.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The HTTP rim as its clients see it.
class WebIT {
    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aPortThatIsTakenIsRefusedNotDoneWithout() {
        var taken = new WebAddress("127.0.0.1", server.uri("/").getPort());
        var views = FakeHistory.views(FakePlant.LIMITED, InstantSource.fixed(TestServer.NOW));

        try (var second = new LiveServer(taken, views)) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cannot listen on " + taken);
        }
    }

    @Test
    void headroomTellsHowLongItHolds() throws Exception {
        var headroom = server.json(server.get("/api/v1/headroom")).get(0);

        assertThat(headroom.get("data_center").asText()).isEqualTo("hall-a");
        assertThat(headroom.get("headroom_w").asDouble()).isEqualTo(1.25e6);
        assertThat(Instant.parse(headroom.get("valid_until").asText()))
                .isEqualTo(TestServer.NOW.plusSeconds(30));
    }

    @Test
    void periodsAreAskedForByScopeAndGrain() throws Exception {
        var answer = server.get("/api/v1/periods?scope=contract:firm&grain=day");

        assertThat(server.json(answer).get("scope").asText()).isEqualTo("contract:firm");
        assertThat(server.json(answer).get("grain").asText()).isEqualTo("day");
        assertThat(server.get("/api/v1/periods?grain=week").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v1/periods?scope=turbine:a/b").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v1/periods?scope=farm:none").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v1/contracts").body()).isEqualTo("[]");
        assertThat(server.get("/api/v1/contracts?x=1").statusCode()).isEqualTo(400);
    }

    @Test
    void aTargetThatCannotBeMetSaysSo() throws Exception {
        var target = server.json(server.get("/api/v1/targets")).get(0);

        assertThat(target.get("before").asText()).isEqualTo("2026-11-24");
        assertThat(target.get("required_rest").asDouble()).isEqualTo(1.2);
        assertThat(target.get("out_of_reach").asBoolean()).isTrue();
    }

    @Test
    void liveTellsTheWholePlantInSnakeCase() throws Exception {
        var live = server.json(server.get("/api/v1/live"));

        assertThat(live.at("/at").asText()).isEqualTo("2026-11-24T06:00:00Z");
        assertThat(live.at("/portfolio/wind/curtailed_w/value").asDouble()).isPositive();
        assertThat(live.at("/farms/0/turbines")).hasSize(33);
        assertThat(live.at("/data_centers/0/pdus")).hasSize(40);
    }

    @Test
    void whatIsUnknownIsNullAndNotZero() throws Exception {
        var silent = server.json(server.get("/api/v1/live")).at("/farms/0/turbines/6");

        assertThat(silent.at("/device").asText()).isEqualTo("WT07");
        assertThat(silent.get("power_w").isNull()).isTrue();
    }

    @Test
    void theHistoryIsThatOfTheSpanAsked() throws Exception {
        var history =
                server.json(
                        server.get(
                                "/api/v1/history?scope=farm:zhangbei-wind"
                                        + "&from=2026-11-24T04:00:00Z&to=2026-11-24T05:00:00Z"));

        assertThat(history.at("/scope").asText()).isEqualTo("farm:zhangbei-wind");
        assertThat(history.at("/interval_s").asInt()).isEqualTo(60);
        assertThat(history.at("/rows")).hasSize(60);
        assertThat(history.at("/rows/0/start").asText()).isEqualTo("2026-11-24T04:00:00Z");
    }

    @Test
    void theHistoryEndsNowWhereNothingElseIsAsked() throws Exception {
        var rows = server.json(server.get("/api/v1/history")).at("/rows");

        assertThat(rows).hasSize(180);
        assertThat(rows.get(179).at("/start").asText()).isEqualTo("2026-11-24T05:59:00Z");
    }

    @Test
    void totalsSumTheSpan() throws Exception {
        var totals =
                server.json(
                        server.get(
                                "/api/v1/totals?from=2026-11-24T04:00:00Z&to=2026-11-24T05:00:00Z"));

        assertThat(totals.at("/generated_wh").asDouble()).isEqualTo(4e7);
        assertThat(totals.at("/stored_samples").asLong()).isEqualTo(118_800);
    }

    @Test
    void aDeviceShowsItsReadingsAndFaults() throws Exception {
        var readings = server.json(server.get("/api/v1/devices/zhangbei/WT01")).at("/readings");

        assertThat(readings.get(0).at("/value").asDouble()).isEqualTo(1_150_000);
        assertThat(readings.get(1).get("value").isNull()).isTrue();
        assertThat(readings.get(1).at("/fault").asText()).isEqualTo("OUT_OF_RANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page.css", "/api/v1/live", "/health", "/metrics", "/nothing"})
    void everyAnswerCarriesTheHeadersThatProtect(String path) throws Exception {
        var headers = server.get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cache-Control")).isPresent();
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/page.js", "/lib/uplot.js", "/api/v1/live", "/health", "/metrics"})
    void headAnswersLikeGetWithoutABody(String path) throws Exception {
        var head = server.send(HttpRequest.newBuilder(server.uri(path)).HEAD());
        var get = server.get(path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get.headers().firstValue("Content-Type"));
        assertThat(head.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isEqualTo(get.body().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void anUnchangedFileIsNotSentAgain() throws Exception {
        var etag = server.get("/page.js").headers().firstValue("ETag").orElseThrow();

        var again =
                server.send(
                        HttpRequest.newBuilder(server.uri("/page.js"))
                                .header("If-None-Match", etag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gzip, gzip", "'deflate, gzip;q=0.8', gzip", "gzip;q=0, none", "identity, none"})
    void anAnswerIsCompressedWhereThatIsAccepted(String accepted, String got) throws Exception {
        var request = HttpRequest.newBuilder(server.uri("/api/v1/live"));

        var answer = server.send(request.header("Accept-Encoding", accepted));

        assertThat(answer.headers().firstValue("Content-Encoding").orElse("none")).isEqualTo(got);
    }
}
