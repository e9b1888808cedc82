package io.windlass.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.StreamSupport;

/// The gateway's live view in one line.
final class LiveLine {
    private LiveLine() {}

    /// @param live the answer of `/api/v1/live`
    static String of(JsonNode live) {
        var wind = live.at("/portfolio/wind");
        return "thrown away %s of %s MW (%s), renewable %s, coverage %s, %,d samples"
                .formatted(
                        megawatts(wind.at("/curtailed_w/value")),
                        megawatts(wind.at("/available_w/value")),
                        percent(wind.at("/ratio/value")),
                        percent(live.at("/portfolio/share_matched/value")),
                        percent(wind.at("/curtailed_w/coverage")),
                        StreamSupport.stream(live.path("edges").spliterator(), false)
                                .mapToLong(edge -> edge.path("samples").asLong())
                                .sum());
    }

    private static String megawatts(JsonNode watts) {
        return watts.isNumber() ? String.format(Locale.ROOT, "%.1f", watts.asDouble() / 1e6) : "?";
    }

    private static String percent(JsonNode ratio) {
        return ratio.isNumber()
                ? String.format(Locale.ROOT, "%.1f %%", ratio.asDouble() * 100)
                : "?";
    }
}
