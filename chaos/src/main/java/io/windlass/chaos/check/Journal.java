package io.windlass.chaos.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Everything that one agent took, by its journal (docs/journal.md).
final class Journal {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ITSELF = "device";
    private static final String FAULT = "_fault";

    private final Map<String, TreeMap<Long, Taken>> byEpoch = new HashMap<>();
    private TreeMap<Long, Taken> samples = new TreeMap<>();
    private final Map<Integer, Long> lastWall = new HashMap<>();
    private int life;

    static Journal read(Path file) throws IOException {
        var journal = new Journal();
        if (Files.exists(file)) {
            try (var lines = Files.lines(file)) {
                for (var line : (Iterable<String>) lines::iterator) journal.line(line);
            }
        }
        return journal;
    }

    List<Taken> all() {
        return byEpoch.values().stream().flatMap(e -> e.values().stream()).toList();
    }

    /// What the agent's clock said when it last wrote in that life: of one epoch in one process.
    long lastWall(int ofLife) {
        return lastWall.getOrDefault(ofLife, Long.MIN_VALUE);
    }

    boolean isLastLife(int ofLife) {
        return ofLife == life;
    }

    private void line(String text) throws IOException {
        if (!text.endsWith("}")) return; // torn by a kill: nothing had happened yet
        var line = JSON.readTree(text);
        switch (line.path("event").asText()) {
            case "epoch" -> begin(line.path("epoch").asText());
            case "taken" -> samples.put(line.path("offset").asLong(), taken(line));
            case "committed" -> each(line, Taken::commit);
            case "dropped" -> each(line, Taken::drop);
            default -> throw new IOException("an event of the journal nobody knows: " + text);
        }
        lastWall.merge(life, line.path("wall").asLong(), Math::max);
    }

    private void begin(String epoch) {
        life++;
        samples = byEpoch.computeIfAbsent(epoch, _ -> new TreeMap<>());
    }

    private Taken taken(JsonNode line) {
        var values = new HashMap<String, Double>();
        line.path("readings")
                .properties()
                .forEach(r -> values.put(field(r.getKey(), ""), r.getValue().asDouble()));
        line.path("faults")
                .properties()
                .forEach(r -> values.put(field(r.getKey(), FAULT), r.getValue().asDouble()));
        return new Taken(
                line.path("device").asText(),
                line.path("at").asLong(),
                line.path("wall").asLong(),
                life,
                values,
                false,
                false);
    }

    private static String field(String signal, String suffix) {
        return (signal.indexOf('/') < 0 ? ITSELF + "/" : "") + signal + suffix;
    }

    private void each(JsonNode range, UnaryOperator<Taken> change) {
        samples.subMap(range.path("first").asLong(), true, range.path("last").asLong(), true)
                .replaceAll((_, sample) -> change.apply(sample));
    }
}
