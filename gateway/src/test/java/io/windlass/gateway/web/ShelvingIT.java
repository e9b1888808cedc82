package io.windlass.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.gateway.web.Views.Shelving;
import io.windlass.settings.Secret;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may shelve alerts over HTTP, and how.
class ShelvingIT {
    private static final String ORDER =
            "/api/v1/alerts/shelve?rule=high&scope=farm:f1&author=li.wei&for=2h";

    @TempDir Path folder;

    @Test
    void whoKnowsTheTokenShelvesARule() throws Exception {
        try (var server = server("sesame")) {
            var answer = post(server, ORDER, "Bearer sesame");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(server.json(answer).at("/rule").asText()).isEqualTo("high");
            assertThat(server.json(answer).at("/until").asText()).isEqualTo("1970-01-01T02:00:00Z");
            var gone = post(server, "/api/v1/alerts/unshelve?rule=high", "Bearer sesame");
            assertThat(gone.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void nobodyElseDoes() throws Exception {
        try (var server = server("sesame")) {
            for (var wrong :
                    new String[] {"Bearer sesamE", "Bearer ", "sesame", "Basic sesame", ""})
                assertThat(post(server, ORDER, wrong).statusCode()).as(wrong).isEqualTo(401);
        }
    }

    @Test
    void anEmptyTokenAdmitsNobody() throws Exception {
        try (var server = server("")) {
            assertThat(post(server, ORDER, "Bearer ").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void withoutATokenFileItIsOff() throws Exception {
        try (var server = new TestServer()) {
            var answer = post(server, ORDER, "Bearer sesame");

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("token_file");
        }
    }

    @Test
    void anOrderThatCannotBeIsToldWhatIsWrong() throws Exception {
        try (var server = server("sesame")) {
            says(server, ORDER.replace("high", "hgih"), 400, "no `hgih` here");
            says(server, ORDER.replace("2h", "soon"), 400, "for: ");
            says(server, ORDER.replace("&author=li.wei", ""), 400, "`author` is missing");
            says(server, "/api/v1/alerts/unshelve?rule=spike", 404, "not on the shelf");
        }
    }

    @Test
    void readingAsksForNoToken() throws Exception {
        try (var server = server("sesame")) {
            var alerts = server.json(server.get("/api/v1/alerts"));

            assertThat(alerts.at("/current/0/rule").asText()).isEqualTo("high");
            assertThat(alerts.at("/current/1/peak_ratio").isNull()).isTrue();
            assertThat(alerts.at("/holds/portfolio:zhangjiakou").asText()).isEqualTo("none");
        }
    }

    private static void says(TestServer server, String path, int status, String text)
            throws Exception {
        var answer = post(server, path, "Bearer sesame");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(server.json(answer).at("/error").asText()).contains(text);
    }

    private static HttpResponse<String> post(TestServer server, String path, String authorization)
            throws Exception {
        return server.send(
                HttpRequest.newBuilder(server.uri(path))
                        .header("Authorization", authorization)
                        .POST(BodyPublishers.noBody()));
    }

    private TestServer server(String token) throws Exception {
        var file = Files.writeString(folder.resolve("token"), token + "\n");
        var views = FakeHistory.views(FakePlant.LIMITED, InstantSource.fixed(TestServer.NOW));
        var shelving =
                new Shelving(
                        Optional.of(new Secret(file)),
                        FakeAlerts::shelved,
                        (rule, scope) -> rule.equals("high"));
        return new TestServer(
                new Views(
                        views.live(),
                        views.history(),
                        views.totals(),
                        views.latest(),
                        views.shares(),
                        views.health(),
                        views.metrics(),
                        views.alerts(),
                        shelving));
    }
}
