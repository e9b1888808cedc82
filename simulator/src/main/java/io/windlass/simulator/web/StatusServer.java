package io.windlass.simulator.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// `/health`, `/state` and `/ledger?from=ISO&to=ISO[&turbines=true]`.
public final class StatusServer implements AutoCloseable {
    private static final Duration USUAL_WINDOW = Duration.ofMinutes(10);
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    private final HttpServer server;
    private final ExecutorService threads;

    private StatusServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /// Everything it can show.
    public record Pages(InstantSource plantClock, StatePage state, LedgerPage ledger) {}

    public static StatusServer start(InetSocketAddress address, Pages pages) throws IOException {
        try {
            var server = HttpServer.create(address, 0);
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/", exchange -> answer(exchange, pages));
            server.start();
            return new StatusServer(server, threads);
        } catch (IOException e) {
            throw new IOException("cannot listen on " + address + ": " + e.getMessage(), e);
        }
    }

    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private record Answer(int status, String body) {}

    private static void answer(HttpExchange exchange, Pages pages) throws IOException {
        try (exchange) {
            var answer =
                    exchange.getRequestMethod().equals("GET")
                            ? answer(exchange.getRequestURI().getPath(), query(exchange), pages)
                            : problem(NOT_ALLOWED, "only GET");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Answer answer(String path, Query query, Pages pages) throws IOException {
        var now = pages.plantClock().instant();
        return switch (path) {
            case "/health" -> new Answer(OK, health(now));
            case "/state" -> new Answer(OK, pages.state().json(now));
            case "/ledger" -> ledger(query, pages.ledger(), now);
            default -> problem(NOT_FOUND, "no such page: /health /state /ledger");
        };
    }

    private static Answer ledger(Query query, LedgerPage page, Instant now) throws IOException {
        try {
            var to = query.instant("to").orElse(now);
            var from = query.instant("from").orElse(to.minus(USUAL_WINDOW));
            var until = to.isBefore(now) ? to : now;
            return new Answer(OK, page.json(from, until, query.isTrue("turbines")));
        } catch (DateTimeParseException e) {
            return problem(BAD_REQUEST, "\"" + e.getParsedString() + "\" is no instant");
        } catch (IllegalArgumentException e) {
            return problem(BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private static String health(Instant now) throws IOException {
        return Json.object(json -> {
            json.writeStringField("status", "ok");
            json.writeStringField("plant_time", now.toString());
        });
    }

    private static Answer problem(int status, String text) throws IOException {
        return new Answer(status, Json.object(json -> json.writeStringField("error", text)));
    }

    private static Query query(HttpExchange exchange) {
        var raw = exchange.getRequestURI().getRawQuery();
        return Query.parse(raw == null ? "" : raw);
    }
}
