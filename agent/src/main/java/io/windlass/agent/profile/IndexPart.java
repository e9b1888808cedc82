package io.windlass.agent.profile;

import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One part of a table's row index (RFC 2578, 7.7), as it is written: `outlet`, `name:string`,
/// `mac:string(6)`, `name:implied`, `type:oid`, `tail:rest`, or a number that always stands there.
///
/// @param name empty if the part is a constant
/// @param size how many numbers a string of fixed length takes; what a constant is
public record IndexPart(String name, Kind kind, int size) {
    /// How a part lies in the index.
    public enum Kind {
        NUMBER,
        CONSTANT,
        /// Behind its length.
        STRING,
        FIXED,
        /// Without its length, up to the end.
        IMPLIED,
        /// An object identifier behind its length.
        OID,
        /// Whatever is left.
        REST
    }

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "([a-z_][a-z0-9_]*)(?::(string|implied|oid|rest)|:string\\((\\d{1,3})\\))?");

    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException if it is none
    public static IndexPart parse(String text) {
        if (text.matches("\\d{1,9}"))
            return new IndexPart("", Kind.CONSTANT, Integer.parseInt(text));
        var match = WRITTEN.matcher(text);
        if (!match.matches())
            throw new IllegalArgumentException(
                    "index: `%s` is not `name`, `name:string`, `name:string(6)`, `name:implied`, `name:oid`, `name:rest` or a number"
                            .formatted(text));
        if (match.group(3) != null)
            return new IndexPart(match.group(1), Kind.FIXED, Integer.parseInt(match.group(3)));
        return new IndexPart(match.group(1), kind(match.group(2)), 0);
    }

    private static Kind kind(@org.jspecify.annotations.Nullable String word) {
        return word == null ? Kind.NUMBER : Kind.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    /// True if nothing can follow.
    boolean takesTheRest() {
        return kind == Kind.IMPLIED || kind == Kind.REST;
    }

    boolean prefixed() {
        return kind == Kind.STRING || kind == Kind.OID;
    }

    /// How many numbers the part takes behind its length, if it has one.
    int length(List<Integer> index, int at) {
        return switch (kind) {
            case NUMBER, CONSTANT -> 1;
            case FIXED -> size;
            case STRING, OID -> at < index.size() ? index.get(at) : -1;
            case IMPLIED, REST -> index.size() - at;
        };
    }

    /// What the numbers say: a text as it was put in, hexadecimal if it cannot be shown.
    String text(List<Integer> numbers) {
        return switch (kind) {
            case NUMBER, CONSTANT, OID, REST ->
                    numbers.stream()
                            .map(Integer::toUnsignedString)
                            .collect(Collectors.joining("-"));
            case STRING, FIXED, IMPLIED -> shown(numbers);
        };
    }

    private static String shown(List<Integer> numbers) {
        var text = new StringBuilder();
        for (int c : numbers) {
            if (c < ' ' || c > '~') return hex(numbers);
            text.append((char) c);
        }
        return text.toString();
    }

    private static String hex(List<Integer> numbers) {
        var hex = new StringBuilder();
        for (int octet : numbers) hex.append(HexFormat.of().toHexDigits((byte) octet));
        return hex.toString();
    }
}
