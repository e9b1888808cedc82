package io.windlass.agent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.telemetry.EdgeId;
import io.windlass.telemetry.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatusServerIT {
    private final HttpClient client = HttpClient.newHttpClient();
    private boolean alive = true;
    private StatusServer server;

    @BeforeEach
    void start() throws IOException {
        server =
                StatusServer.start(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), this::status);
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        assertThatThrownBy(() -> StatusServer.start(server.address(), this::status))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("http: cannot listen on")
                .hasMessageContaining(":" + server.address().getPort());
    }

    @Test
    void theStatusIsJson() throws Exception {
        assertThat(ask("GET", "/status").body())
                .isEqualTo(
                        """
                        {"edge":"zhangbei/farm-1","connected":true,"epoch":"e1","first":90,"next":100,\
                        "unacked":10,"spool_bytes":5000,"dropped":3,"spool_in_memory":false,\
                        "polls":40,"polled_samples":41,\
                        "polled_readings":820,"missed_beats":2,"faults":{"timeout":7,"unreachable":0,\
                        "refused":0,"protocol":0,"not_available":0,"out_of_range":0,"denied":0},\
                        "published_samples":95,"resent_samples":6,"acked_samples":90,\
                        "rejected_samples":1,"unpublishable_samples":0,"connects":3,"births":4,\
                        "devices":{"up":30,"down":3}}\
                        """);
    }

    @Test
    void metricsAreForPrometheus() throws Exception {
        var answer = ask("GET", "/metrics");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/plain; version=0.0.4");
        assertThat(answer.body().lines())
                .contains(
                        "# TYPE windlass_agent_polls_total counter",
                        "windlass_agent_polls_total 40.0",
                        "windlass_agent_faults_total{fault=\"timeout\"} 7.0",
                        "windlass_agent_unacked_samples 10.0",
                        "windlass_agent_reconnects_total 2.0",
                        "windlass_agent_devices_up 30.0");
    }

    @Test
    void healthIsThatTheLoopsRun() throws Exception {
        assertThat(ask("GET", "/health").statusCode()).isEqualTo(200);
        alive = false;

        assertThat(ask("GET", "/health").statusCode()).isEqualTo(503);
    }

    @Test
    void onlyReadingIsOfferedAndOnlyThere() throws Exception {
        assertThat(ask("POST", "/status").statusCode()).isEqualTo(405);
        assertThat(ask("GET", "/secret").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> ask(String method, String path)
            throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + server.address().getPort() + path);
        var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build();
        return client.send(request, BodyHandlers.ofString());
    }

    private Status status() {
        return new Status(
                new EdgeId("zhangbei", "farm-1"),
                alive,
                true,
                new Status.Polled(40, 41, 820, 2, Map.of(Fault.TIMEOUT, 7L)),
                new Status.Kept("e1", 90, 100, 10, 5000, 3, false),
                new Status.Sent(95, 6, 90, 1, 0, 3, 4),
                new Status.Devices(30, 3));
    }
}
