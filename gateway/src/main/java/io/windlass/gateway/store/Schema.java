package io.windlass.gateway.store;

import io.windlass.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tables of the database, as schema.yaml names them.
///
/// @param faultSuffix what follows a signal's name in the field of its fault code
/// @param faults the fault codes by name
public record Schema(String faultSuffix, Map<String, Integer> faults, Map<String, Table> tables) {
    private static final String FILE = "schema.yaml";

    /// Counts samples: it is in one row of each.
    public static final String SAMPLE_READINGS = "sample_readings";

    /// Reads the schema that is part of the program.
    public static Schema load() {
        try (var stream = Schema.class.getResourceAsStream(FILE)) {
            if (stream == null) throw new IllegalStateException(FILE + " is not in the jar");
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Settings.parse(FILE, text, Schema.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Table> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /// The names of the tables that hold readings of devices.
    public List<String> readings() {
        return tables.entrySet().stream()
                .filter(e -> e.getValue().keeps() == Keeps.READINGS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The type of a field, be it named or a profile's own.
    public FieldType typeOf(Table table, String field) {
        var named = table.fields().get(field);
        if (named != null) return named.type();
        return field.endsWith(faultSuffix) ? FieldType.INTEGER : FieldType.FLOAT;
    }

    /// True for the field of a good reading.
    public boolean isReading(Table table, String field) {
        return table.keeps() == Keeps.READINGS && typeOf(table, field) == FieldType.FLOAT;
    }

    /// What a table is for, and so how long its rows are kept.
    public enum Keeps {
        READINGS,
        FIGURES
    }

    /// What a field holds: Double, Long or String in a [Row].
    public enum FieldType {
        FLOAT,
        INTEGER,
        TEXT
    }

    /// One table.
    ///
    /// @param tags what a series is told by, in order
    public record Table(String help, Keeps keeps, List<String> tags, Map<String, Field> fields) {}

    /// One field.
    ///
    /// @param unit `1` for a number without one
    public record Field(FieldType type, String unit) {}
}
