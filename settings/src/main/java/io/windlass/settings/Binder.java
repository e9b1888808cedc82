package io.windlass.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Binds one YAML document to a record and gathers everything that is wrong on the way.
///
/// Inside, null means "a problem was noted": an outer record with a null part is not built.
final class Binder {
    private static final int DEEPEST = 32;
    private static final int LONGEST = 4 << 20;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Scalars scalars;
    private final Records records;
    private int depth;

    Binder(String file) {
        this.file = file;
        this.scalars = new Scalars(file);
        this.records = new Records(this);
    }

    <T extends Record> T bind(String yaml, Class<T> type) {
        var value = compose(yaml).map(node -> value(node, type)).orElse(null);
        if (!problems.isEmpty() || value == null) throw new SettingsException(sorted());
        return type.cast(value);
    }

    private Optional<Node> compose(String yaml) {
        var settings =
                LoadSettings.builder().setLabel(file).setUseMarks(true).setCodePointLimit(LONGEST);
        try {
            var node = new Compose(settings.build()).composeString(yaml.isBlank() ? "{}" : yaml);
            return Optional.of(
                    node.orElseGet(
                            () -> new Compose(settings.build()).composeString("{}").orElseThrow()));
        } catch (MarkedYamlEngineException e) {
            var place =
                    e.getProblemMark()
                            .map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
                            .orElse(new Place(file, 0, 0));
            problems.add(place.problem("not YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(new Place(file, 0, 0).problem("not YAML: " + e.getMessage()));
        }
        return Optional.empty();
    }

    private List<Problem> sorted() {
        return problems.stream()
                .distinct()
                .sorted(
                        Comparator.comparingInt((Problem p) -> p.place().line())
                                .thenComparingInt(p -> p.place().column()))
                .toList();
    }

    /// The node as a value of the type, or null after noting why not.
    @Nullable Object value(Node node, Type type) {
        if (depth >= DEEPEST) return wrong(place(node), "nested deeper than " + DEEPEST);
        depth++;
        try {
            return type instanceof ParameterizedType generic
                    ? ofGeneric(node, generic)
                    : ofClass(node, (Class<?>) type);
        } finally {
            depth--;
        }
    }

    private @Nullable Object ofClass(Node node, Class<?> type) {
        if (type.isRecord() && !scalars.parses(type)) return records.bind(node, type);
        if (!(node instanceof ScalarNode scalar) || isNull(node))
            return wrong(place(node), "expected " + Scalars.name(type) + ", found " + kind(node));
        try {
            return scalars.value(scalar.getValue(), type);
        } catch (IllegalArgumentException e) {
            return wrong(place(node), String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Object ofGeneric(Node node, ParameterizedType generic) {
        var raw = (Class<?>) generic.getRawType();
        var arguments = generic.getActualTypeArguments();
        var last = arguments[arguments.length - 1];
        if (raw == Optional.class) return ofOptional(node, last);
        if (raw == Placed.class) {
            var value = value(node, last);
            return value == null ? null : new Placed<>(value, place(node));
        }
        if (raw == List.class) return list(node, last);
        if (raw == Map.class) return map(node, last);
        throw new IllegalStateException("settings cannot hold a " + raw);
    }

    private @Nullable Object ofOptional(Node node, Type of) {
        if (isNull(node)) return Optional.empty();
        var value = value(node, of);
        return value == null ? null : Optional.of(value);
    }

    private @Nullable Object list(Node node, Type of) {
        if (!(node instanceof SequenceNode sequence))
            return wrong(place(node), "expected a list, found " + kind(node));
        var values = new ArrayList<Object>();
        boolean whole = true;
        for (var item : sequence.getValue()) {
            var value = value(item, of);
            if (value == null) whole = false;
            else values.add(value);
        }
        return whole ? List.copyOf(values) : null;
    }

    private @Nullable Object map(Node node, Type of) {
        if (!(node instanceof MappingNode mapping))
            return wrong(place(node), "expected a mapping, found " + kind(node));
        var values = new LinkedHashMap<String, Object>();
        boolean whole = true;
        for (var entry : entries(mapping).entrySet()) {
            var value = value(entry.getValue().value(), of);
            if (value == null) whole = false;
            else values.put(entry.getKey(), value);
        }
        return whole ? values : null;
    }

    /// The mapping's entries by key; a key written twice is noted.
    Map<String, Entry> entries(MappingNode mapping) {
        var entries = new LinkedHashMap<String, Entry>();
        for (var tuple : mapping.getValue()) {
            var key = tuple.getKeyNode();
            if (!(key instanceof ScalarNode scalar)) {
                wrong(place(key), "a key must be a word, found " + kind(key));
                continue;
            }
            var entry = new Entry(place(key), tuple.getValueNode());
            var first = entries.putIfAbsent(scalar.getValue(), entry);
            if (first != null)
                wrong(
                        entry.place(),
                        "key \"%s\" is written twice, first on line %d"
                                .formatted(scalar.getValue(), first.place().line()));
        }
        return entries;
    }

    /// A key's place and the node of its value.
    record Entry(Place place, Node value) {}

    /// Notes a problem; null, so that a caller can return it.
    @Nullable Object wrong(Place place, String message) {
        problems.add(place.problem(message));
        return null;
    }

    Place place(Node node) {
        return node.getStartMark()
                .map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
                .orElse(new Place(file, 0, 0));
    }

    /// The value of a [Default]'s YAML, at the place of the record that lacks the key.
    @Nullable Object defaultValue(String yaml, Type type) {
        return value(
                new Compose(LoadSettings.builder().build()).composeString(yaml).orElseThrow(),
                type);
    }

    static boolean isNull(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    static String kind(Node node) {
        return switch (node) {
            case MappingNode _ -> "a mapping";
            case SequenceNode _ -> "a list";
            case ScalarNode s when isNull(s) -> "nothing";
            case ScalarNode s -> "\"" + s.getValue() + "\"";
            default -> "something else";
        };
    }
}
