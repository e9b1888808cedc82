package io.windlass.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Binds one document to a record and gathers everything that is wrong on the way.
///
/// Inside, null means "a problem was noted": an outer record with a null part is not built.
final class Binder {
    /// Aliases of aliases make many nodes of few.
    private static final int MOST_NODES = 200_000;

    private final Document document;
    private final List<Problem> problems = new ArrayList<>();
    private final Scalars scalars;
    private final Records records;
    private Optional<Place> lacking = Optional.empty();
    private int depth;
    private int nodes;

    Binder(String file, Document document) {
        this.document = document;
        this.scalars = new Scalars(file);
        this.records = new Records(this);
    }

    <T extends Record> T bind(Class<T> type) {
        var value = value(document.root(), type);
        if (!problems.isEmpty() || value == null) throw new SettingsException(problems);
        return type.cast(value);
    }

    /// The node as a value of the type, or null after noting why not.
    @Nullable Object value(Node node, Type type) {
        if (++nodes > MOST_NODES) return tooMany(node);
        if (depth > Document.DEEPEST)
            return wrong(place(node), "nested deeper than " + Document.DEEPEST);
        depth++;
        try {
            return type instanceof ParameterizedType generic
                    ? ofGeneric(node, generic)
                    : ofClass(node, (Class<?>) type);
        } finally {
            depth--;
        }
    }

    private @Nullable Object tooMany(Node node) {
        return nodes == MOST_NODES + 1
                ? wrong(place(node), "more than " + MOST_NODES + " values")
                : null;
    }

    private @Nullable Object ofClass(Node node, Class<?> type) {
        if (type.isRecord() && (node instanceof MappingNode || !scalars.parses(type)))
            return records.bind(node, type);
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
        if (raw == Placed.class) return ofPlaced(node, last);
        if (raw == List.class) return list(node, last);
        if (raw == Map.class) return map(node, last);
        throw new IllegalStateException("settings cannot hold a " + raw);
    }

    private @Nullable Object ofOptional(Node node, Type of) {
        if (isNull(node)) return Optional.empty();
        var value = value(node, of);
        return value == null ? null : Optional.of(value);
    }

    private @Nullable Object ofPlaced(Node node, Type of) {
        var value = value(node, of);
        return value == null ? null : new Placed<>(value, place(node));
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
        return whole ? Collections.unmodifiableMap(values) : null;
    }

    /// The mapping's entries by key; a key written twice is noted.
    Map<String, Entry> entries(MappingNode mapping) {
        var entries = new LinkedHashMap<String, Entry>();
        for (var tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                var entry = new Entry(place(key), tuple.getValueNode());
                var first = entries.putIfAbsent(key.getValue(), entry);
                if (first != null) wrong(entry.place(), twice(key.getValue(), first));
            } else {
                wrong(
                        place(tuple.getKeyNode()),
                        "a key must be a word, found " + kind(tuple.getKeyNode()));
            }
        }
        return entries;
    }

    private static String twice(String key, Entry first) {
        return "key `%s` is written twice, first on line %d".formatted(key, first.place().line());
    }

    /// A key's place and the node of its value.
    record Entry(Place place, Node value) {}

    /// Notes a problem; null, so that a caller can return it.
    @Nullable Object wrong(Place place, String message) {
        problems.add(place.problem(message));
        return null;
    }

    Place place(Node node) {
        return lacking.orElseGet(() -> document.place(node));
    }

    /// The value of a [Default]'s YAML, at the place of the record that lacks the key.
    @Nullable Object defaultValue(String yaml, Type type, Place record) {
        var outer = lacking;
        lacking = Optional.of(record);
        try {
            return value(Document.fragment(yaml), type);
        } finally {
            lacking = outer;
        }
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
