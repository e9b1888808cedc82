package io.windlass.gateway.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.windlass.gateway.live.ShelfOrder;
import io.windlass.settings.Durations;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;

/// Alerts over HTTP: anyone who reaches the page may read them; to shelve a rule takes the token.
final class AlertApi {
    private static final Duration BY_DEFAULT = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final int LONGEST_TEXT = 200;

    private final Views views;

    AlertApi(Views views) {
        this.views = views;
    }

    Reply read(ServerRequest request) throws InterruptedException {
        var asked = new Parameters(request.query()).only("from", "to");
        var span = asked.window(() -> views.live().get().at(), BY_DEFAULT, LONGEST);
        return Reply.json(views.alerts().read(span.from(), span.to()));
    }

    Reply shelve(ServerRequest request) {
        authorize(request);
        var asked =
                new Parameters(request.query()).only("rule", "scope", "author", "reason", "for");
        var order =
                new ShelfOrder(
                        required(asked, "rule"),
                        asked.text("scope").orElse(""),
                        required(asked, "author"),
                        asked.text("reason").orElse(""),
                        duration(required(asked, "for")));
        if ((order.author() + order.reason()).length() > LONGEST_TEXT)
            throw Refused.badRequest("author and reason are longer than " + LONGEST_TEXT);
        try {
            return Reply.json(views.shelving().shelve().apply(order));
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest(String.valueOf(e.getMessage()));
        }
    }

    Reply unshelve(ServerRequest request) {
        authorize(request);
        var asked = new Parameters(request.query()).only("rule", "scope");
        var rule = required(asked, "rule");
        var scope = asked.text("scope").orElse("");
        try {
            if (!views.shelving().unshelve().test(rule, scope))
                throw Refused.notFound("`" + rule + "` is not on the shelf");
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest(String.valueOf(e.getMessage()));
        }
        return Reply.json(Map.of("unshelved", rule, "scope", scope));
    }

    private void authorize(ServerRequest request) {
        var token = views.shelving().token();
        if (token.isEmpty())
            throw Refused.forbidden(
                    "shelving over HTTP is off: gateway.yaml names no alerts.token_file");
        var wanted = bytes("Bearer " + String.valueOf(token.get().read()));
        var given = bytes(request.headers().first(HeaderNames.AUTHORIZATION).orElse(""));
        if (wanted.length <= "Bearer ".length() || !MessageDigest.isEqual(wanted, given))
            throw Refused.unauthorized("the header `Authorization: Bearer TOKEN` is not right");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String required(Parameters asked, String name) {
        return asked.text(name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Refused.badRequest("`" + name + "` is missing"));
    }

    private static Duration duration(String text) {
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest("for: " + e.getMessage());
        }
    }
}
