package io.windlass.gateway.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import java.util.Map;

/// Which address leads where, and what every answer carries.
final class Routes {
    private static final Map<String, String> ALWAYS =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                            + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                            + " frame-ancestors 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "Referrer-Policy",
                    "no-referrer",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Cache-Control",
                    "no-store");

    private static final String SHELF = "/api/v1/alerts/shelve";
    private static final String UNSHELF = "/api/v1/alerts/unshelve";

    private final Api api;
    private final ShareApi shares;
    private final AlertApi alerts;
    private final LiveStream stream;

    Routes(Api api, ShareApi shares, AlertApi alerts, LiveStream stream) {
        this.api = api;
        this.shares = shares;
        this.alerts = alerts;
        this.stream = stream;
    }

    void addTo(HttpRouting.Builder routing) {
        routing.addFilter(Routes::guard);
        Errors.addTo(routing);
        routing.any("/api/v1/live", answering(api::live));
        routing.any("/api/v1/stream", stream::watch);
        routing.any("/api/v1/history", answering(api::history));
        routing.any("/api/v1/totals", answering(api::totals));
        routing.any("/api/v1/periods", answering(shares::periods));
        routing.any("/api/v1/headroom", answering(shares::headroom));
        routing.any("/api/v1/targets", answering(shares::targets));
        routing.any("/api/v1/contracts", answering(shares::contracts));
        routing.any("/api/v1/devices/{site}/{device}", answering(api::device));
        routing.any("/api/v1/alerts", answering(alerts::read));
        routing.post(SHELF, answering(alerts::shelve));
        routing.post(UNSHELF, answering(alerts::unshelve));
        routing.any("/health", answering(api::health));
        routing.any("/metrics", answering(_ -> api.metrics()));
        Page.load().forEach((path, file) -> routing.any(path, file::send));
        routing.any((_, _) -> nothingHere());
    }

    private static void guard(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        ALWAYS.forEach(response::header);
        var method = request.prologue().method();
        boolean reads = method.equals(Method.GET) || method.equals(Method.HEAD);
        var path = request.path().path();
        boolean orders = path.equals(SHELF) || path.equals(UNSHELF);
        if (orders ? method.equals(Method.POST) : reads) {
            chain.proceed();
        } else {
            var allowed = orders ? "POST" : "GET, HEAD";
            response.header(HeaderNames.ALLOW, allowed);
            var text = "only %s answered here".formatted(orders ? "POST is" : "GET and HEAD are");
            Reply.error(405, text).send(request, response);
        }
        // the server announces `Connection: close` by itself, but leaves the closing to the client
        if (request.headers().contains(HeaderValues.CONNECTION_CLOSE)) {
            throw new CloseConnectionException("as the client asked");
        }
    }

    private static void nothingHere() {
        throw Refused.notFound("nothing at this address; the API is under /api/v1/");
    }

    private static Handler answering(Answer answer) {
        return (request, response) -> answer.to(request).send(request, response);
    }

    /// Answers one kind of request.
    @FunctionalInterface
    private interface Answer {
        Reply to(ServerRequest request) throws Exception;
    }
}
