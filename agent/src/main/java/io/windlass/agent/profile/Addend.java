package io.windlass.agent.profile;

import io.windlass.settings.Default;
import java.util.List;

/// A number that is added to a value: the upper half of a counter, or the watt-hours beside the
/// kilowatt-hours.
///
/// @param times what it counts in units of the value: 4294967296 for the upper half
public record Addend(Oid oid, @Default("[]") List<IndexPart> index, @Default("1") double times) {
    public Addend {
        index = List.copyOf(index);
    }

    /// Where it is kept.
    public Lookup at() {
        return new Lookup(oid, index);
    }

    Addend nth(int number) {
        return new Addend(oid.nth(number), index, times);
    }
}
