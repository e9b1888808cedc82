package io.windlass.gateway.web;

import io.helidon.webserver.http.ServerRequest;
import io.windlass.analytics.period.Grain;
import io.windlass.analytics.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the addresses about renewable share answer.
final class ShareApi {
    private static final Duration BY_DEFAULT = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(4_000);
    private static final Pattern SCOPE =
            Pattern.compile("portfolio|(farm|dc|contract):[^/:]{1,120}");
    private static final String SCOPES = "portfolio, farm:ID, dc:ID, contract:ID";

    private final Views.Shares shares;
    private final Supplier<Instant> now;

    /// @param now in the time that the plant lives in
    ShareApi(Views.Shares shares, Supplier<Instant> now) {
        this.shares = shares;
        this.now = now;
    }

    Reply periods(ServerRequest request) throws InterruptedException {
        var asked = new Parameters(request.query()).only("scope", "grain", "from", "to");
        var scope = asked.text("scope").orElse("portfolio");
        if (!SCOPE.matcher(scope).matches())
            throw Refused.badRequest("scope is not one of " + SCOPES);
        var grain = grain(asked.text("grain").orElse(Grain.HOUR.label()));
        var span = asked.window(now, BY_DEFAULT, longest(grain));
        return Reply.json(
                shares.periods()
                        .read(scope, grain, new Window(span.from(), span.to()), now.get())
                        .orElseThrow(() -> Refused.notFound("no scope `" + scope + "` here")));
    }

    Reply headroom(ServerRequest request) {
        new Parameters(request.query()).only();
        return Reply.json(shares.headroom().get());
    }

    Reply targets(ServerRequest request) throws InterruptedException {
        new Parameters(request.query()).only();
        return Reply.json(shares.targets().read(now.get()));
    }

    Reply contracts(ServerRequest request) throws InterruptedException {
        new Parameters(request.query()).only();
        return Reply.json(shares.contracts().read(now.get()));
    }

    /// So that no answer has more rows than a page can hold.
    private static Duration longest(Grain grain) {
        return switch (grain) {
            case SETTLEMENT -> Duration.ofDays(40);
            case HOUR -> Duration.ofDays(400);
            case DAY, MONTH, YEAR -> LONGEST;
        };
    }

    private static Grain grain(String text) {
        return Grain.ofLabel(text)
                .orElseThrow(() -> Refused.badRequest("grain is not one of " + grains()));
    }

    private static String grains() {
        return Arrays.stream(Grain.values()).map(Grain::label).collect(Collectors.joining(", "));
    }
}
