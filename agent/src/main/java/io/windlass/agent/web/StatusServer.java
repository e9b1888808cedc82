package io.windlass.agent.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// A small HTTP server: `/metrics`, `/health`, `/status`; reads only.
public final class StatusServer implements AutoCloseable {
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final HttpServer server;
    private final AgentMetrics metrics;
    private final Supplier<Status> status;

    private StatusServer(HttpServer server, Supplier<Status> status) {
        this.server = server;
        this.metrics = new AgentMetrics(status);
        this.status = status;
    }

    /// Starts to serve.
    ///
    /// @param address port 0 = any free one
    /// @throws IOException if the address cannot be had
    public static StatusServer start(InetSocketAddress address, Supplier<Status> status)
            throws IOException {
        var http = open(address);
        var server = new StatusServer(http, status);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", server::serve);
        http.start();
        return server;
    }

    private static HttpServer open(InetSocketAddress address) throws IOException {
        try {
            return HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new IOException(
                    "http: cannot listen on %s:%d: %s"
                            .formatted(address.getHostString(), address.getPort(), e.getMessage()),
                    e);
        }
    }

    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.code(), head ? -1 : body.length);
            if (!head) exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(String method, String path) {
        if (!method.equals("GET") && !method.equals("HEAD"))
            return new Answer(405, TEXT, "only GET\n");
        return switch (path) {
            case "/metrics" -> new Answer(200, AgentMetrics.CONTENT_TYPE, metrics.text());
            case "/status" -> new Answer(200, JSON, StatusJson.of(status.get()));
            case "/health" -> health(status.get());
            default -> new Answer(404, TEXT, "/metrics /health /status\n");
        };
    }

    /// Healthy is an agent whose loops run: a silent device or a lost broker is not its fault, and
    /// a restart would not mend them.
    private static Answer health(Status status) {
        var word = status.alive() ? "ok" : "broken";
        var body = "{\"status\":\"%s\",\"connected\":%s}".formatted(word, status.connected());
        return new Answer(status.alive() ? 200 : 503, JSON, body);
    }

    private record Answer(int code, String type, String body) {}
}
