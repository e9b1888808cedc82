package io.windlass.settings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Turns the text of a scalar into a value of its type.
final class Scalars {
    private static final Pattern WHOLE =
            Pattern.compile("[+-]?\\d[\\d_]{0,30}|0x[0-9A-Fa-f]{1,16}");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,30}\\.?\\d{0,30}|\\.\\d{1,30})([eE][+-]?\\d{1,3})?");

    private final Map<Class<?>, Function<String, Object>> known = new HashMap<>();

    Scalars(String file) {
        known.put(String.class, text -> text);
        known.put(boolean.class, Scalars::bool);
        known.put(int.class, text -> (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
        known.put(long.class, text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE));
        known.put(double.class, text -> number(text));
        known.put(Integer.class, text -> (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
        known.put(Long.class, text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE));
        known.put(Double.class, text -> number(text));
        known.put(Boolean.class, Scalars::bool);
        known.put(Duration.class, Durations::parse);
        known.put(Path.class, text -> beside(file, text));
        known.put(Secret.class, text -> secret(beside(file, text)));
        known.put(URI.class, Scalars::uri);
        known.put(ZoneId.class, text -> time("a time zone", text, ZoneId::of));
        known.put(LocalDate.class, text -> time("a day", text, LocalDate::parse));
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

    private static long whole(String text, long least, long most) {
        if (!WHOLE.matcher(text).matches())
            throw new IllegalArgumentException("expected a whole number, found \"" + text + "\"");
        var digits = text.replace("_", "");
        var value =
                digits.startsWith("0x")
                        ? new BigInteger(digits.substring(2), 16)
                        : new BigInteger(digits);
        if (value.compareTo(BigInteger.valueOf(least)) < 0
                || value.compareTo(BigInteger.valueOf(most)) > 0)
            throw new IllegalArgumentException(text + " is not in " + least + ".." + most);
        return value.longValueExact();
    }

    private static double number(String text) {
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (Double.isFinite(value)) return value;
        throw new IllegalArgumentException("expected a number, found \"" + text + "\"");
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

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "\"%s\" is not a URI: %s".formatted(text, e.getReason()), e);
        }
    }

    private static Secret secret(Path file) {
        if (!Files.isReadable(file))
            throw new IllegalArgumentException("no readable file \"" + file + "\"");
        return new Secret(file);
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
            if (e.getCause() instanceof DateTimeException refused)
                throw new IllegalArgumentException(refused.getMessage(), refused);
            throw new IllegalStateException(parser + " failed on \"" + text + "\"", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
