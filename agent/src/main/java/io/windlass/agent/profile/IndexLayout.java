package io.windlass.agent.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the parts of a table's row index are called: `[pdu, outlet, type]`. A part is one number,
/// or with `name:string` a string behind its length.
public record IndexLayout(List<String> parts) {
    private static final String STRING = ":string";

    public IndexLayout {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) throw new IllegalArgumentException("index: has no parts");
        for (var part : parts) {
            if (!part.matches("[a-z_][a-z0-9_]*(:string)?"))
                throw new IllegalArgumentException(
                        "index: `" + part + "` is not `name` or `name:string`");
        }
        Duplicates.refuse(parts);
    }

    public boolean has(String name) {
        return parts.contains(name) || parts.contains(name + STRING);
    }

    /// The parts of an index by name, in order; empty if the index is not laid out so.
    public Optional<Map<String, String>> decode(int[] index) {
        var decoded = new LinkedHashMap<String, String>();
        int at = 0;
        for (var part : parts) {
            if (at >= index.length) return Optional.empty();
            boolean string = part.endsWith(STRING);
            int length = string ? index[at] : 1;
            int from = string ? at + 1 : at;
            if (length < 0 || length > index.length - from) return Optional.empty();
            decoded.put(name(part), string ? text(index, from, length) : number(index[at]));
            at = from + length;
        }
        return at == index.length ? Optional.of(decoded) : Optional.empty();
    }

    private static String name(String part) {
        return part.endsWith(STRING) ? part.substring(0, part.length() - STRING.length()) : part;
    }

    private static String number(int subIdentifier) {
        return Integer.toUnsignedString(subIdentifier);
    }

    /// A string as a component may hold it: anything unusual becomes `_`.
    private static String text(int[] index, int from, int length) {
        var text = new StringBuilder();
        for (int i = from; i < from + length; i++) {
            int c = index[i];
            boolean plain = c > 0 && c < 128 && (Character.isLetterOrDigit(c) || c == '-');
            text.append(plain ? (char) c : '_');
        }
        return text.toString();
    }
}
