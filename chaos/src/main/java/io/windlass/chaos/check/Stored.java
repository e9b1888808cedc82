package io.windlass.chaos.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every reading in InfluxDB, asked for in InfluxQL.
final class Stored {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TAGS =
            List.of("site", "edge", "device", "component", "profile");
    private static final List<String> NOT_READINGS =
            List.of("time", "sample_readings", "corrected");
    private static final List<String> TABLES = List.of("turbine", "pdu");

    private final Map<Key, Map<String, Double>> samples = new HashMap<>();

    /// @param device `SITE/DEVICE`
    /// @param at in milliseconds of the epoch
    record Key(String device, long at) {}

    static Stored read(URI database, String name) throws IOException, InterruptedException {
        var stored = new Stored();
        try (var client = HttpClient.newHttpClient()) {
            for (var table : TABLES) {
                var question = "SELECT * FROM \"" + table + "\"";
                var query =
                        "/query?db=%s&epoch=ms&q=%s"
                                .formatted(
                                        name, URLEncoder.encode(question, StandardCharsets.UTF_8));
                var answer =
                        client.send(
                                HttpRequest.newBuilder(database.resolve(query)).build(),
                                HttpResponse.BodyHandlers.ofInputStream());
                stored.add(JSON.readTree(answer.body()));
            }
        }
        return stored;
    }

    /// What is stored of each sample, by `COMPONENT/FIELD`.
    Map<Key, Map<String, Double>> samples() {
        return samples;
    }

    private void add(JsonNode answer) throws IOException {
        if (answer.has("error") || answer.at("/results/0").has("error"))
            throw new IOException("InfluxDB: " + answer);
        var series = answer.at("/results/0/series/0");
        for (var row : series.path("values")) row(series.path("columns"), row);
    }

    private void row(JsonNode columns, JsonNode row) {
        var cells = new HashMap<String, JsonNode>();
        for (int i = 0; i < columns.size(); i++) cells.put(columns.get(i).asText(), row.get(i));
        var key =
                new Key(
                        cell(cells, "site").asText() + "/" + cell(cells, "device").asText(),
                        cell(cells, "time").asLong());
        var fields = samples.computeIfAbsent(key, _ -> new HashMap<>());
        var component = cell(cells, "component").asText() + "/";
        cells.forEach((column, value) -> {
            if (TAGS.contains(column) || NOT_READINGS.contains(column)) return;
            if (value.isNumber()) fields.put(component + column, value.asDouble());
        });
    }

    private static JsonNode cell(Map<String, JsonNode> cells, String column) {
        return cells.getOrDefault(column, MissingNode.getInstance());
    }
}
