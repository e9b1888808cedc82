package io.windlass.agent.profile;

import io.windlass.agent.profile.IndexPart.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Of which parts a table's row index consists: `[pdu, outlet, type]`.
public record IndexLayout(List<IndexPart> parts) {
    public IndexLayout {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) throw new IllegalArgumentException("index: has no parts");
        for (var part : parts.subList(0, parts.size() - 1)) {
            if (part.takesTheRest())
                throw new IllegalArgumentException(
                        "index: nothing can follow `%s`".formatted(part.name()));
        }
        Duplicates.refuse(
                parts.stream().map(IndexPart::name).filter(name -> !name.isEmpty()).toList());
    }

    public boolean has(String name) {
        return !name.isEmpty() && parts.stream().anyMatch(part -> part.name().equals(name));
    }

    /// The parts of an index; empty if the index is not laid out so.
    public Optional<RowKey> decode(List<Integer> index) {
        var named = new LinkedHashMap<String, RowKey.Part>();
        int at = 0;
        for (var part : parts) {
            int length = part.length(index, at);
            int from = part.prefixed() ? at + 1 : at;
            if (length < 0 || length > index.size() - from) return Optional.empty();
            var numbers = index.subList(from, from + length);
            if (part.kind() == Kind.CONSTANT && numbers.getFirst() != part.size())
                return Optional.empty();
            if (part.kind() != Kind.CONSTANT)
                named.put(part.name(), new RowKey.Part(part.text(numbers), numbers));
            at = from + length;
        }
        return at == index.size() ? Optional.of(new RowKey(index, named)) : Optional.empty();
    }

    /// Where a row of another table stands here; empty if it lacks one of these parts.
    public Optional<List<Integer>> encode(RowKey row) {
        var index = new ArrayList<Integer>();
        for (var part : parts) {
            if (part.kind() == Kind.CONSTANT) {
                index.add(part.size());
                continue;
            }
            var known = row.parts().get(part.name());
            if (known == null) return Optional.empty();
            if (part.prefixed()) index.add(known.numbers().size());
            index.addAll(known.numbers());
        }
        return Optional.of(List.copyOf(index));
    }
}
