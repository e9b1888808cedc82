package io.windlass.analytics.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an alert speaks of.
///
/// @param id of the portfolio, site, farm or data center; `SITE/EDGE`, `SITE/DEVICE`
public record AlertScope(Kind kind, String id) {
    /// From the widest to the narrowest.
    public enum Kind {
        PORTFOLIO,
        SITE,
        FARM,
        DC,
        EDGE,
        DEVICE
    }

    public AlertScope {
        if (id.isBlank()) throw new IllegalArgumentException("a scope without an id: " + kind);
    }

    /// Of an edge or a device: where it stands.
    public String site() {
        return id.substring(0, Math.max(0, id.indexOf('/')));
    }

    /// Reads what [#toString] wrote.
    public static Optional<AlertScope> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || text.substring(colon + 1).isBlank()) return Optional.empty();
        return Arrays.stream(Kind.values())
                .filter(kind -> word(kind).equals(text.substring(0, colon)))
                .map(kind -> new AlertScope(kind, text.substring(colon + 1)))
                .findFirst();
    }

    @Override
    public String toString() {
        return word(kind) + ":" + id;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
