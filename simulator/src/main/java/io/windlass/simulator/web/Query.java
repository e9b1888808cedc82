package io.windlass.simulator.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The part of a URL after the question mark.
record Query(Map<String, String> values) {
    static Query parse(String raw) {
        var values = new HashMap<String, String>();
        for (var pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0)
                values.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
        }
        return new Query(values);
    }

    /// @throws java.time.format.DateTimeParseException if there is a value that is no instant
    Optional<Instant> instant(String name) {
        return Optional.ofNullable(values.get(name)).map(Instant::parse);
    }

    boolean isTrue(String name) {
        return "true".equals(values.get(name));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
