package io.windlass.gateway.influx;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/// Answers as it is told and remembers what it was asked.
final class FakeInflux implements AutoCloseable {
    /// A request as it came.
    record Asked(String method, String uri, String authorization, String body) {}

    /// An answer to give.
    record Answer(int status, String type, String body) {}

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    final Queue<Answer> answers = new ArrayDeque<>();
    private final HttpServer server;
    private final String version;

    FakeInflux(String version) throws IOException {
        this.version = version;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!version.isEmpty())
                exchange.getResponseHeaders().add("X-Influxdb-Version", version);
            if (exchange.getRequestURI().getPath().equals("/ping")) {
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            asked.add(
                    new Asked(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().toString(),
                            authorization == null ? "" : authorization,
                            body));
            send(exchange, answers.isEmpty() ? new Answer(204, "", "") : answers.remove());
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        if (!answer.type().isEmpty())
            exchange.getResponseHeaders().add("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
