package io.windlass.agent.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Which rows of a table are meant, by their index parts and traits: `{pdu: 1, type: not 5}`.
public record Filter(Map<String, Wanted> where) {
    public Filter {
        where = Map.copyOf(where);
    }

    /// What is known about a row, with what the expressions caught; empty if it is not meant.
    ///
    /// @param row index parts and traits by name; a trait that the row does not have is the empty
    ///   text
    public Optional<Map<String, String>> admit(Map<String, String> row) {
        var all = new LinkedHashMap<>(row);
        for (var wanted : where.entrySet()) {
            var text = row.getOrDefault(wanted.getKey(), "");
            if (!wanted.getValue().admits(text, all)) return Optional.empty();
        }
        return Optional.of(all);
    }
}
