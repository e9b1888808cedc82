package io.windlass.agent.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which rows of a table are meant, by their index parts: `{pdu: 1, type: not 5}`.
public record Filter(Map<String, String> where) {
    private static final String NOT = "not ";

    public Filter {
        where = Map.copyOf(where);
    }

    public boolean admits(Map<String, String> parts) {
        return where.entrySet().stream()
                .allMatch(wanted -> admits(parts.get(wanted.getKey()), wanted.getValue()));
    }

    private static boolean admits(@Nullable String part, String wanted) {
        return wanted.startsWith(NOT)
                ? !wanted.substring(NOT.length()).equals(part)
                : wanted.equals(part);
    }
}
