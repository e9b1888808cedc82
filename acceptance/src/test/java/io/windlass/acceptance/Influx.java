package io.windlass.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/// Questions to a real InfluxDB 1.x in InfluxQL.
record Influx(int port, String database) {
    JsonNode ask(String question) throws IOException, InterruptedException {
        var answer =
                Http.json(
                        "http://127.0.0.1:%d/query?epoch=ms&db=%s&q=%s"
                                .formatted(port, database, Http.encode(question)));
        var result = answer.path("results").path(0);
        if (result.has("error") || answer.has("error"))
            throw new AssertionError(question + ": " + answer);
        return result;
    }

    /// The sum of all counts of good readings (fields that are no fault codes) of the device
    /// tables.
    long readings() throws IOException, InterruptedException {
        long sum = 0;
        for (var table : new String[] {"turbine", "pdu", "meter", "park"}) {
            var series = ask("SELECT count(*) FROM " + table).path("series").path(0);
            for (int i = 0; i < series.path("columns").size(); i++) {
                var column = series.path("columns").get(i).asText();
                boolean counted =
                        column.startsWith("count_")
                                && !column.endsWith("_fault")
                                && !column.equals("count_sample_readings");
                if (counted) sum += series.path("values").path(0).path(i).asLong();
            }
        }
        return sum;
    }
}
