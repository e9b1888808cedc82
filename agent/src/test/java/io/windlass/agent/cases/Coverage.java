package io.windlass.agent.cases;

import io.windlass.agent.shared.Csv;
import io.windlass.agent.shared.Expected;
import io.windlass.telemetry.SignalId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// How much of what is known of a recording was read, and read right.
final class Coverage {
    private static final Set<String> ELECTRICAL =
            Set.of("W", "VA", "var", "Wh", "varh", "V", "A", "Hz");
    private static final String POWER_FACTOR =
            "(?i:.*(power_?factor|cosphi).*)|.*PF(L[1-3]|(Ovr|Und)Ext.*)?";

    private final Places places;
    private final Map<SignalId, Told> told;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private int covered;
    private int total;

    Coverage(Places places, Bench.Heard heard) {
        this.places = places;
        this.told = Told.all(heard);
    }

    void compare(Csv.Row row) {
        if (!Expected.comparable(row)) return;
        var expected = Expected.of(row);
        total++;
        var found = places.at(row).flatMap(signal -> Stream.ofNullable(told.get(signal))).toList();
        if (!found.isEmpty()) covered++;
        else if (electrical(expected, row)) missing.add(row.toString());
        found.stream()
                .filter(one -> !one.agrees(expected))
                .forEach(one -> wrong.add(one + " is not " + row));
    }

    /// Known values that were read otherwise.
    List<String> wrong() {
        return wrong;
    }

    /// Electrical values that no signal of the profile reads.
    List<String> missing() {
        return missing;
    }

    int covered() {
        return covered;
    }

    int total() {
        return total;
    }

    private static boolean electrical(Expected expected, Csv.Row row) {
        var name = row.cell("name") + row.cell("point") + row.cell("quantity");
        return ELECTRICAL.contains(expected.canonicalUnit()) || name.matches(POWER_FACTOR);
    }
}
