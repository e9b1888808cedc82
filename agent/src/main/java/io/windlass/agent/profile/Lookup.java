package io.windlass.agent.profile;

import io.windlass.settings.Default;
import java.util.List;
import java.util.Optional;

/// A column in which something about a row is looked up: `.3.1.2`, or `{oid: .3.1.2, index: [pdu]}`
/// where the column has another index than the row; a scalar (`.3.7.0`) tells it of all rows.
public record Lookup(Oid oid, @Default("[]") List<IndexPart> index) {
    public Lookup {
        index = List.copyOf(index);
        if (!index.isEmpty()) new IndexLayout(index);
    }

    /// Reads an identifier alone.
    ///
    /// @throws IllegalArgumentException if it is none
    public static Lookup parse(String text) {
        return new Lookup(Oid.parse(text), List.of());
    }

    /// True if it stands in one place, whatever the row.
    public boolean isScalar() {
        return index.isEmpty() && oid.text().endsWith(".0");
    }

    /// The index at which a row is looked up; empty if the row lacks a part of it.
    public Optional<List<Integer>> at(RowKey row) {
        return index.isEmpty() ? Optional.of(row.index()) : new IndexLayout(index).encode(row);
    }

    Lookup nth(int number) {
        return new Lookup(oid.nth(number), index);
    }
}
