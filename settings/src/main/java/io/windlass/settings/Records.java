package io.windlass.settings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Binds a mapping to a record.
final class Records {
    private final Binder binder;

    Records(Binder binder) {
        this.binder = binder;
    }

    @Nullable Object bind(Node node, Class<?> type) {
        if (!(node instanceof MappingNode mapping))
            return binder.wrong(
                    binder.place(node), "expected a mapping, found " + Binder.kind(node));
        var entries = binder.entries(mapping);
        refuseUnknown(entries, type);
        return bind(type, new Where(entries, binder.place(node)));
    }

    private @Nullable Object bind(Class<?> type, Where where) {
        var values = new ArrayList<@Nullable Object>();
        for (var component : type.getRecordComponents()) {
            boolean inline = component.isAnnotationPresent(Inline.class);
            values.add(inline ? bind(component.getType(), where) : component(component, where));
        }
        return values.contains(null) ? null : construct(type, values, where);
    }

    private record Where(Map<String, Binder.Entry> entries, Place place) {}

    private void refuseUnknown(Map<String, Binder.Entry> entries, Class<?> type) {
        var known = keys(type).toList();
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) binder.wrong(entry.place(), unknown(key, known));
        });
    }

    private static Stream<String> keys(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(c -> c.getType() != Place.class)
                .flatMap(c ->
                        c.isAnnotationPresent(Inline.class)
                                ? keys(c.getType())
                                : Stream.of(key(c)));
    }

    private static String unknown(String key, List<String> known) {
        var hint = Nearest.hint(key, known);
        return "unknown key `%s`%s"
                .formatted(
                        key, hint.isEmpty() ? "; known here: " + String.join(", ", known) : hint);
    }

    private @Nullable Object component(RecordComponent component, Where where) {
        var place = where.place();
        if (component.getType() == Place.class) return place;
        var entry = where.entries().get(key(component));
        if (entry != null && !(Binder.isNull(entry.value()) && mayBeAbsent(component)))
            return binder.value(entry.value(), component.getGenericType());
        var byDefault = component.getAnnotation(Default.class);
        if (byDefault != null)
            return binder.defaultValue(byDefault.value(), component.getGenericType(), place);
        if (component.getType() == Optional.class) return Optional.empty();
        return binder.wrong(place, "missing key `" + key(component) + "`");
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getType() == Optional.class
                || component.isAnnotationPresent(Default.class);
    }

    private @Nullable Object construct(Class<?> type, List<@Nullable Object> values, Where where) {
        try {
            var types =
                    Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof IllegalArgumentException refused))
                throw new IllegalStateException("cannot build " + type, e.getCause());
            refused(String.valueOf(refused.getMessage()), where);
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot build " + type, e);
        }
    }

    /// Each line of what the constructor refused, at the key it begins with, else at the record.
    private void refused(String message, Where where) {
        for (var line : message.lines().toList()) {
            var word = line.split("[ :]", 2)[0];
            var entry = where.entries().get(key(word));
            if (entry == null) binder.wrong(where.place(), line);
            else binder.wrong(entry.place(), key(word) + line.substring(word.length()));
        }
    }

    /// `maxBytes` is written `max_bytes`.
    private static String key(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String key(RecordComponent component) {
        return key(component.getName());
    }
}
