package io.windlass.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.windlass.gateway.web.LiveStream.Pace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A server with a fake plant behind it, and a client of it.
final class TestServer implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private static final Pace PACE = new Pace(Duration.ofMillis(50), Duration.ofMillis(500));
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final LiveServer server;

    TestServer() {
        this(FakeHistory.views(FakePlant.LIMITED, InstantSource.fixed(NOW)));
    }

    TestServer(Views views) {
        server = new LiveServer(new WebAddress("127.0.0.1", 0), views, PACE).start();
    }

    HttpClient client() {
        return client;
    }

    int watchers() {
        return server.watchers();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/json; charset=utf-8");
        return JSON.readTree(answer.body());
    }

    /// Sends bytes as they are and returns all that comes back.
    String raw(String request) throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(5_000);
        return socket;
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
    }
}
