package io.windlass.gateway.view;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Sums over stored intervals. A ratio is one of sums, never a mean of ratios.
record Sums(List<StoredRow> rows) {
    /// Null when no interval knows it.
    @Nullable Double of(String field) {
        var known = rows.stream().map(row -> row.number(field)).filter(Objects::nonNull).toList();
        return known.isEmpty() ? null : orZero(field);
    }

    /// Curtailed / (curtailed + generated while both were known).
    @Nullable Double curtailmentRatio() {
        double curtailed = orZero("curtailed_wh");
        return ratio(curtailed, curtailed + orZero("generated_wh") - orZero("unattributed_wh"));
    }

    @Nullable Double shareMatched() {
        var known = rows.stream().filter(r -> r.number("matched_wh") != null).toList();
        var sums = new Sums(known);
        return ratio(sums.orZero("matched_wh"), sums.orZero("facility_wh"));
    }

    private double orZero(String field) {
        return rows.stream().mapToDouble(row -> row.orZero(field)).sum();
    }

    private static @Nullable Double ratio(double part, double whole) {
        return whole > 0 ? part / whole : null;
    }
}
