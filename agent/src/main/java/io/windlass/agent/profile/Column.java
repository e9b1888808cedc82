package io.windlass.agent.profile;

import io.windlass.settings.Default;
import io.windlass.settings.Inline;
import java.util.Map;
import java.util.Optional;

/// A signal that each row of an SNMP table has.
///
/// @param component where the column is about another component than the row
/// @param where only rows with these index parts and traits: `{type: 5}`
/// @param when only under this condition
public record Column(
        @Inline Meaning meaning,
        @Inline Source source,
        Optional<String> component,
        @Default("{}") Map<String, Wanted> where,
        Optional<When> when) {
    public Column {
        where = Map.copyOf(where);
        if (source.oids().anyMatch(Oid::isRange))
            throw new IllegalArgumentException("oid: a column is one, not a range");
    }

    public Filter filter() {
        return new Filter(where);
    }
}
