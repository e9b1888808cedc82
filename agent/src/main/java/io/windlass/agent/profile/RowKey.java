package io.windlass.agent.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which row of a table is meant: its index as it stands in an identifier, and the parts of it.
public record RowKey(List<Integer> index, Map<String, Part> parts) {
    /// A part of an index.
    ///
    /// @param numbers without a length
    public record Part(String text, List<Integer> numbers) {
        public Part {
            numbers = List.copyOf(numbers);
        }
    }

    public RowKey {
        index = List.copyOf(index);
        parts = Map.copyOf(parts);
    }

    /// The parts as texts, by name.
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        parts.forEach((name, part) -> texts.put(name, part.text()));
        return texts;
    }
}
