package io.windlass.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.windlass.gateway.web.FakePlant.Scene;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The event stream, with good watchers and bad ones.
class LiveStreamIT {
    private static final byte[] STREAM_REQUEST =
            "GET /api/v1/stream HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theSnapshotComesAgainAndAgain() throws Exception {
        var events = events(server, 3);

        assertThat(events).hasSize(3);
        assertThat(new ObjectMapper().readTree(events.getFirst()).at("/host").asText())
                .isEqualTo("gateway-1");
    }

    @Test
    void aWatcherThatReadsNothingHoldsUpNobody() throws Exception {
        try (var stuck = server.connect()) {
            stuck.getOutputStream().write(STREAM_REQUEST);
            await().until(() -> server.watchers() == 1);

            assertThat(events(server, 3)).hasSize(3);
            assertThat(server.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aWatcherThatReadsNothingIsDroppedInTheEnd() throws Exception {
        var large = new FakePlant(500, 2_000, Scene.LIMITED);
        var views = FakeHistory.views(large, InstantSource.fixed(TestServer.NOW));
        try (var busy = new TestServer(views);
                var stuck = busy.connect()) {
            stuck.getOutputStream().write(STREAM_REQUEST);
            await().until(() -> busy.watchers() == 1);

            await().until(() -> busy.watchers() == 0);
        }
    }

    @Test
    void aWatcherThatLeavesIsForgotten() throws Exception {
        var _ = events(server, 1);

        await().until(() -> server.watchers() == 0);
    }

    @Test
    void aSnapshotThatCannotBeMadeLeavesTheStreamOpen() throws Exception {
        var good = FakeHistory.views(FakePlant.LIMITED, InstantSource.fixed(TestServer.NOW));
        var failures = new java.util.concurrent.atomic.AtomicInteger(3);
        var views =
                new Views(
                        () -> {
                            if (failures.getAndDecrement() > 0) throw new IllegalStateException();
                            return good.live().get();
                        },
                        good.history(),
                        good.totals(),
                        good.latest(),
                        good.shares(),
                        good.health(),
                        good.metrics(),
                        good.alerts(),
                        good.shelving());

        try (var failing = new TestServer(views)) {
            assertThat(events(failing, 1)).hasSize(1);
        }
    }

    private static List<String> events(TestServer server, int count) throws Exception {
        var request = HttpRequest.newBuilder(server.uri("/api/v1/stream")).build();
        try (var lines = server.client().send(request, BodyHandlers.ofLines()).body()) {
            return lines.filter(line -> line.startsWith("data: "))
                    .map(line -> line.substring(6))
                    .limit(count)
                    .toList();
        }
    }
}
