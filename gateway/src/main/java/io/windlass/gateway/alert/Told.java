package io.windlass.gateway.alert;

import io.windlass.analytics.alert.Alert;
import io.windlass.analytics.alert.AlertScope;
import io.windlass.analytics.alert.Figures;
import io.windlass.analytics.alert.Hold;
import io.windlass.analytics.alert.Notice;
import io.windlass.gateway.live.AlertNow;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts alerts into words and plain numbers.
///
/// @param portfolio its id
/// @param runbook where docs/operators.md can be read; anchors follow it
record Told(String portfolio, String runbook) {
    private static final double MILLI = 1_000;

    AlertNow of(Alert alert) {
        return switch (alert) {
            case Alert.Raised(var notice) -> of(notice, "raised");
            case Alert.Cleared(var notice) -> of(notice, "cleared");
            case Alert.Revised(var notice, var cause) ->
                    of(notice, cause.name().toLowerCase(Locale.ROOT));
        };
    }

    AlertNow of(Notice notice, String event) {
        var standing = notice.standing();
        var figures = notice.figures();
        var rule = notice.rule();
        return new AlertNow(
                notice.id(),
                event,
                standing.active() ? "active" : "cleared",
                rule.pages() ? "page" : "ticket",
                rule.word(),
                portfolio,
                notice.scope().toString(),
                standing.told(),
                standing.latched(),
                standing.hold() == Hold.NONE ? null : word(standing.hold()),
                orNull(standing.folded().map(AlertScope::toString)),
                orNull(standing.shelf().map(shelf -> shelf.author())),
                orNull(standing.shelf().map(shelf -> iso(shelf.until()))),
                iso(notice.since()),
                iso(notice.at()),
                orNull(figures.map(Figures::peakRatio)),
                orNull(figures.map(Figures::peakWatts)),
                orNull(figures.map(f -> f.milliwattHours() / MILLI)),
                orNull(figures.map(f -> (long) f.limited().turbines())),
                orNull(figures.map(f -> (long) f.limited().of())),
                orNull(figures.map(f -> word(f.limited().source()))),
                orNull(figures.map(Figures::coverage)),
                notice.revision(),
                summary(notice),
                notice.detail(),
                runbook + "#" + rule.word().replace('_', '-'));
    }

    private static String summary(Notice notice) {
        var where = notice.scope().toString().replaceFirst(":", " ");
        var figures = notice.figures();
        return switch (notice.rule()) {
            case ELEVATED, HIGH -> curtailed(where, figures, "curtailed");
            case SPIKE -> curtailed(where, figures, "suddenly curtailed");
            case SUSTAINED -> curtailed(where, figures, "curtailed for a day and rising");
            case NO_DATA ->
                    "%s: too little is seen to say what is curtailed (%s)"
                            .formatted(where, figures.map(f -> percent(f.coverage())).orElse("–"));
            case TARGET_AT_RISK -> where + ": the year's renewable share is at risk";
            case EDGE_OFFLINE -> where + " is offline";
            case DEVICE_SILENT -> where + " does not answer";
            case LIMIT_NOT_FOLLOWED -> where + " makes more than its limit allows";
        };
    }

    private static String curtailed(String where, Optional<Figures> figures, String how) {
        return figures.map(f ->
                        String.format(
                                Locale.ROOT,
                                "%s: wind %s, up to %s and %.1f MW, %.2f MWh so far",
                                where,
                                how,
                                percent(f.peakRatio()),
                                f.peakWatts() / 1e6,
                                f.milliwattHours() / 1e9))
                .orElse(where + ": wind " + how);
    }

    private static String percent(double ratio) {
        return String.format(Locale.ROOT, "%.1f %%", ratio * 100);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String iso(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.isPresent() ? value.get() : null;
    }
}
