package io.windlass.gateway.web;

import io.helidon.webserver.http.ServerRequest;
import io.windlass.gateway.live.Health;
import io.windlass.telemetry.DeviceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/// What each address of the JSON API answers.
final class Api {
    private static final Duration HISTORY_BY_DEFAULT = Duration.ofHours(3);
    private static final Duration LONGEST_HISTORY = Duration.ofDays(8);
    private static final Duration TOTALS_BY_DEFAULT = Duration.ofDays(1);
    private static final Duration LONGEST_TOTALS = Duration.ofDays(400);
    private static final Pattern SCOPE =
            Pattern.compile("portfolio|(farm|dc):[^/:]{1,120}|turbine:[^/:]{1,120}/[^/:]{1,120}");
    private static final String SCOPES = "portfolio, farm:ID, dc:ID, turbine:SITE/DEVICE";

    private final Views views;

    Api(Views views) {
        this.views = views;
    }

    Reply live(ServerRequest request) {
        new Parameters(request.query()).only();
        return Reply.json(views.live().get());
    }

    Reply history(ServerRequest request) throws InterruptedException {
        var asked = new Parameters(request.query()).only("scope", "from", "to");
        var scope = asked.text("scope").orElse("portfolio");
        if (!SCOPE.matcher(scope).matches()) {
            throw Refused.badRequest("scope is not one of " + SCOPES);
        }
        var span = asked.window(this::now, HISTORY_BY_DEFAULT, LONGEST_HISTORY);
        return Reply.json(
                views.history()
                        .read(scope, span.from(), span.to())
                        .orElseThrow(() -> Refused.notFound("no scope `" + scope + "` here")));
    }

    Reply totals(ServerRequest request) throws InterruptedException {
        var asked = new Parameters(request.query()).only("from", "to");
        var span = asked.window(this::now, TOTALS_BY_DEFAULT, LONGEST_TOTALS);
        return Reply.json(views.totals().read(span.from(), span.to()));
    }

    Reply device(ServerRequest request) {
        new Parameters(request.query()).only();
        var path = request.path().pathParameters();
        var device = deviceId(path.get("site"), path.get("device"));
        return Reply.json(
                views.latest()
                        .read(device)
                        .orElseThrow(() -> Refused.notFound("no device `" + device + "` here")));
    }

    Reply health(ServerRequest request) {
        new Parameters(request.query()).only();
        return health(views.health().get());
    }

    Reply metrics() {
        return Reply.text("text/plain; version=0.0.4; charset=utf-8", views.metrics().get());
    }

    private static Reply health(Health health) {
        var status = health.ok() ? "ok" : "failing";
        return Reply.json(
                health.ok() ? 200 : 503, Map.of("status", status, "parts", health.parts()));
    }

    private static DeviceId deviceId(String site, String device) {
        try {
            return new DeviceId(site, device);
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /// Now, in the time that the plant lives in.
    private Instant now() {
        return views.live().get().at();
    }
}
