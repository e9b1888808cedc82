package io.windlass.gateway.web;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportRequest;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.windlass.gateway.store.Store.StoreUnavailable;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns what goes wrong into JSON that says so, and never shows the inside.
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private Errors() {}

    static void addTo(HttpRouting.Builder routing) {
        routing.error(
                Refused.class,
                (request, response, e) ->
                        Reply.error(e.status(), e.reason()).send(request, response));
        routing.error(
                StoreUnavailable.class,
                (request, response, e) -> {
                    LOG.warn("store=unavailable cause={}", e.toString());
                    Reply.error(503, "the store cannot be read now").send(request, response);
                });
        routing.error(HttpException.class, Errors::badHttp);
        routing.error(Throwable.class, Errors::unexpected);
    }

    /// For requests so broken that they reach no route.
    static DirectHandlers direct() {
        var handlers = DirectHandlers.builder();
        for (var type : EventType.values()) {
            handlers.addHandler(type, Errors::transport);
        }
        return handlers.build();
    }

    private static TransportResponse transport(
            TransportRequest request,
            EventType type,
            Status status,
            ServerResponseHeaders headers,
            String message) {
        headers.set(HeaderValues.CONTENT_TYPE_JSON);
        headers.set(HeaderValues.X_CONTENT_TYPE_OPTIONS_NOSNIFF);
        return TransportResponse.builder()
                .status(status)
                .headers(headers)
                .keepAlive(false)
                .entity(Json.bytes(Map.of("error", status.reasonPhrase())))
                .build();
    }

    private static void badHttp(ServerRequest request, ServerResponse response, HttpException e) {
        Reply.error(e.status().code(), e.status().reasonPhrase()).send(request, response);
    }

    private static void unexpected(ServerRequest request, ServerResponse response, Throwable e) {
        if (e instanceof InterruptedException) Thread.currentThread().interrupt();
        LOG.error("request={} cause={}", request.path().rawPath(), e.toString(), e);
        Reply.error(500, "this is a fault of the gateway; its log says more")
                .send(request, response);
    }
}
