package io.windlass.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of requests that should not have been sent.
class HostileRequestsIT {
    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/history?scope=moon | 400 | portfolio, farm:ID",
                "/api/v1/history?scope=farm:nowhere | 404 | no scope",
                "/api/v1/history?form=2026-11-24T04:00:00Z | 400 | unknown parameter `form`",
                "/api/v1/history?from=yesterday | 400 | from: `yesterday` is not an instant",
                "/api/v1/history?from=-999999999-01-01T00:00:00Z | 400 | is not an instant",
                "/api/v1/history?to=2026-11-24T04:00:00Z&to=2026-11-24T05:00:00Z | 400 | twice",
                "/api/v1/history?from=2026-11-24T06:00:00Z&to=2026-11-24T06:00:00Z | 400 | not before",
                "/api/v1/history?from=2020-01-01T00:00:00Z | 400 | longer than 8 days",
                "/api/v1/live?x=1 | 400 | unknown parameter",
                "/api/v1/alerts?scope=farm:x | 400 | unknown parameter",
                "/api/v1/alerts/shelve | 405 | only POST is answered here",
                "/api/v1/devices/zhangbei/nothing | 404 | no device",
                "/api/v1/devices/zhangbei/a%20b | 400 | is not 1..64 letters",
                "/api/v1/devices/zhangbei | 404 | nothing at this address",
                "/nothing | 404 | nothing at this address"
            })
    void aBadRequestIsToldWhatIsAccepted(String path, int status, String says) throws Exception {
        var answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(server.json(answer).get("error").asText()).contains(says);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("io.windlass");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/lib/../../../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2fetc%2fpasswd",
                "/lib/..;/page.js/../../etc/passwd",
                "//etc/passwd",
                "/api/v1/devices/..%2f..%2f/passwd",
                "/page.css%00.html",
                "/%zz",
                "/io/windlass/gateway/web/Api.class",
                "/META-INF/MANIFEST.MF"
            })
    void noPathLeadsToAFile(String path) throws Exception {
        var answer =
                server.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("{\"error\":");
        assertThat(answer).doesNotContain("root:").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"})
    void nothingButReadingIsAllowed(String method) throws Exception {
        var request = HttpRequest.newBuilder(server.uri("/api/v1/live"));

        var answer =
                server.client()
                        .send(
                                request.method(method, BodyPublishers.ofString("{}")).build(),
                                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isIn(405, 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nBad Header\r\n\r\n"
            })
    void garbageIsRefusedWithoutAWordOfTheInside(String garbage) throws Exception {
        assertThat(server.raw(garbage)).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(server.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void aRequestLineAndHeadersHaveAnEnd() throws Exception {
        var line = "GET /" + "a".repeat(10_000) + " HTTP/1.1\r\nHost: x\r\n\r\n";
        var headers = "GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(40_000) + "\r\n\r\n";

        assertThat(server.raw(line)).doesNotContain("200 OK");
        assertThat(server.raw(headers)).doesNotContain("200 OK");
    }
}
