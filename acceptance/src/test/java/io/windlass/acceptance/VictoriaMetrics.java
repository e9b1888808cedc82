package io.windlass.acceptance;

import java.io.IOException;

/// What a VictoriaMetrics holds: one series per table, field and tags.
final class VictoriaMetrics {
    private static final String READINGS = "{__name__=~\"(turbine|pdu)_.*\"}";

    private VictoriaMetrics() {}

    /// How many good readings it holds; what was written is readable a moment later.
    static long readings(int port) throws IOException, InterruptedException {
        Http.text("http://127.0.0.1:" + port + "/internal/force_flush");
        var export =
                Http.text(
                        "http://127.0.0.1:%d/api/v1/export?match[]=%s&start=0"
                                .formatted(port, Http.encode(READINGS))
                                .replace("[]", "%5B%5D"));
        long count = 0;
        for (var line : export.lines().toList()) {
            var series = Http.parse(line);
            var name = series.path("metric").path("__name__").asText();
            if (!name.endsWith("_fault") && !name.endsWith("_sample_readings"))
                count += series.path("values").size();
        }
        return count;
    }
}
