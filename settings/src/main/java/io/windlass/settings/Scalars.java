package io.windlass.settings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Turns the text of a scalar into a value of its type.
final class Scalars {
    private final Map<Class<?>, Function<String, Object>> known = new HashMap<>();

    Scalars(String file) {
        known.put(String.class, text -> text);
        known.put(boolean.class, Scalars::bool);
        known.put(int.class, text -> number("a whole number", text, Integer::decode));
        known.put(long.class, text -> number("a whole number", text, Long::decode));
        known.put(double.class, text -> number("a number", text, Scalars::finite));
        known.put(Integer.class, text -> number("a whole number", text, Integer::decode));
        known.put(Long.class, text -> number("a whole number", text, Long::decode));
        known.put(Double.class, text -> number("a number", text, Scalars::finite));
        known.put(Boolean.class, Scalars::bool);
        known.put(Duration.class, Durations::parse);
        known.put(Path.class, text -> beside(file, text));
        known.put(Secret.class, text -> new Secret(beside(file, text)));
        known.put(URI.class, URI::create);
        known.put(ZoneId.class, text -> time("a time zone", text, ZoneId::of));
        known.put(Instant.class, text -> time("an instant", text, Instant::parse));
    }

    /// Whether a record type is written as one word: it is known here or has a `parse(String)`.
    boolean parses(Class<?> type) {
        return known.containsKey(type) || parser(type).isPresent();
    }

    /// The value of the text.
    ///
    /// @throws IllegalArgumentException saying what was expected and found
    Object value(String text, Class<?> type) {
        var reader = known.get(type);
        if (reader != null) return reader.apply(text);
        if (type.isEnum()) return constant(text, type);
        return parser(type)
                .map(parser -> invoke(parser, text))
                .orElseThrow(() -> new IllegalStateException("settings cannot hold a " + type));
    }

    static String name(Class<?> type) {
        if (type == String.class) return "text";
        if (type == int.class || type == long.class) return "a whole number";
        if (type == double.class || type == Double.class) return "a number";
        if (type == boolean.class) return "true or false";
        if (type.isEnum()) return "one of " + String.join(", ", constants(type));
        return "a " + type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static Object bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "expected true or false, found \"" + text + "\"");
        };
    }

    private static Object number(String what, String text, Function<String, Object> read) {
        try {
            return read.apply(text.replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected " + what + ", found \"" + text + "\"", e);
        }
    }

    private static Object finite(String text) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) throw new NumberFormatException(text);
        return value;
    }

    private static Object time(String what, String text, Function<String, Object> read) {
        try {
            return read.apply(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected " + what + ", found \"" + text + "\"", e);
        }
    }

    private static Path beside(String file, String text) {
        return Path.of(file).toAbsolutePath().resolveSibling(text).normalize();
    }

    private static Object constant(String text, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> word(c).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "expected %s, found \"%s\"%s"
                                        .formatted(
                                                name(type),
                                                text,
                                                Nearest.hint(text, constants(type)))));
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Scalars::word).toList();
    }

    private static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Method> parser(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> m.getName().equals("parse") && Modifier.isStatic(m.getModifiers()))
                .filter(m -> Arrays.equals(m.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst();
    }

    private static Object invoke(Method parser, String text) {
        try {
            parser.setAccessible(true);
            return parser.invoke(null, text);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) throw refused;
            throw new IllegalStateException(parser + " failed on \"" + text + "\"", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
