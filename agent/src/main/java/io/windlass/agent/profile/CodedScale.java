package io.windlass.agent.profile;

import io.windlass.settings.Default;
import java.util.List;
import java.util.Map;

/// A column whose code or unit text stands for a factor: `{oid: .5, codes: {8: 0.001, kW: 1000}}`.
public record CodedScale(Oid oid, @Default("[]") List<IndexPart> index, Map<String, Scale> codes) {
    public CodedScale {
        index = List.copyOf(index);
        codes = Map.copyOf(codes);
        if (codes.isEmpty()) throw new IllegalArgumentException("codes: there are none");
    }

    /// Where it is kept.
    public Lookup at() {
        return new Lookup(oid, index);
    }

    CodedScale nth(int number) {
        return new CodedScale(oid.nth(number), index, codes);
    }
}
