package io.windlass.agent.profile;

import io.windlass.settings.Default;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A signal that each row of an SNMP table has.
///
/// @param oid of the column, without the row's index
/// @param where only rows with these index parts: `{type: 5}`
/// @param digits a column of decimal digits with the same index: 3 divides by 1000
/// @param factor a column with the same index that the value is multiplied by; the other keys are
///   those of [Register]
public record Column(
        String name,
        Optional<String> unit,
        Oid oid,
        @Default("{}") Map<String, String> where,
        Optional<Oid> digits,
        Optional<Oid> factor,
        @Default("1") Scale scale,
        @Default("0") double offset,
        @Default("[]") List<Sentinel> notAvailable,
        @Default("false") boolean unsigned,
        @Default("[]") List<Double> valid,
        @Default("{}") Map<String, String> states) {
    public Column {
        where = Map.copyOf(where);
        notAvailable = List.copyOf(notAvailable);
        valid = List.copyOf(valid);
        states = Map.copyOf(states);
        Units.of(name, unit);
        Span.of(valid);
        Codes.of(states);
    }

    /// The canonical unit of the readings.
    public String canonicalUnit() {
        return Units.of(name, unit);
    }

    public Filter filter() {
        return new Filter(where);
    }

    public Conversion conversion() {
        return new Conversion(
                scale, offset, notAvailable, unsigned, Span.of(valid), Codes.of(states));
    }
}
