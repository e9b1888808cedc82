package io.windlass.gateway.web;

import io.helidon.common.uri.UriQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The query of one request, read strictly: what is not understood is refused, never ignored.
record Parameters(UriQuery query) {
    private static final int LONGEST = 200;

    Parameters {
        for (var name : query.names()) {
            if (query.all(name).size() > 1) throw Refused.badRequest("`" + shown(name) + "` twice");
        }
    }

    /// Refuses every name but these.
    Parameters only(String... accepted) {
        for (var name : query.names()) {
            if (!Set.of(accepted).contains(name)) {
                throw Refused.badRequest(
                        "unknown parameter `%s`; accepted: %s"
                                .formatted(shown(name), String.join(", ", accepted)));
            }
        }
        return this;
    }

    Optional<String> text(String name) {
        return query.contains(name) ? Optional.of(query.get(name)) : Optional.empty();
    }

    /// The span of time from `from` to `to`: by default the given length, until now.
    Window window(Supplier<Instant> now, Duration length, Duration longest) {
        var to = instant("to").orElseGet(now);
        var from = instant("from").orElseGet(() -> to.minus(length));
        if (!from.isBefore(to)) {
            throw Refused.badRequest("from %s is not before to %s".formatted(from, to));
        }
        if (from.plus(longest).isBefore(to)) {
            throw Refused.badRequest(
                    "%s to %s is longer than %d days".formatted(from, to, longest.toDays()));
        }
        return new Window(from, to);
    }

    private Optional<Instant> instant(String name) {
        return text(name).map(text -> instant(name, text));
    }

    private static Instant instant(String name, String text) {
        try {
            var instant = Instant.parse(text);
            if (Window.YEARS.contains(instant)) return instant;
        } catch (DateTimeParseException _) {
            // told below, together with what is out of range
        }
        throw Refused.badRequest(
                "%s: `%s` is not an instant such as 2026-11-24T06:00:00Z"
                        .formatted(name, shown(text)));
    }

    private static String shown(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /// `[from, to)`.
    record Window(Instant from, Instant to) {
        static final Window YEARS =
                new Window(
                        Instant.parse("1970-01-01T00:00:00Z"),
                        Instant.parse("2200-01-01T00:00:00Z"));

        boolean contains(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(to);
        }
    }
}
