package io.windlass.agent.profile;

import io.windlass.settings.Default;
import io.windlass.settings.Nearest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What an SNMP device offers, and how it wants to be asked.
///
/// @param base what identifiers with a leading dot continue
/// @param walk `getnext` for agents that cannot do GETBULK; others are found out
/// @param maxRepetitions rows asked for by one GETBULK
/// @param maxVarbinds values asked for by one GET
/// @param refresh how often tables, labels, scales and conditions are looked at again, in real time
/// @param slow how often what is marked `poll: slow` is read, in plant time
/// @param attributes scalars in which the device tells of itself: `{serial: .1.6.0}`
/// @param conditions what `when` can name
public record SnmpMap(
        @Default("1.3.6.1.4.1") Oid base,
        @Default("getbulk") Walking walk,
        @Default("24") int maxRepetitions,
        @Default("32") int maxVarbinds,
        @Default("10m") Duration refresh,
        @Default("60s") Duration slow,
        @Default("{}") Map<String, Oid> attributes,
        @Default("{}") Map<String, Condition> conditions,
        @Default("[]") List<Scalar> scalars,
        @Default("[]") List<Table> tables) {
    /// How tables are walked.
    public enum Walking {
        GETBULK,
        GETNEXT
    }

    public SnmpMap {
        if (maxRepetitions < 1 || maxRepetitions > 200)
            throw new IllegalArgumentException("maxRepetitions: is 1..200");
        if (maxVarbinds < 1 || maxVarbinds > 200)
            throw new IllegalArgumentException("maxVarbinds: is 1..200");
        if (!slow.isPositive()) throw new IllegalArgumentException("slow: is not positive");
        attributes = Map.copyOf(attributes);
        conditions = Map.copyOf(conditions);
        scalars = scalars.stream().flatMap(Scalar::each).toList();
        tables = List.copyOf(tables);
        if (scalars.isEmpty() && tables.isEmpty())
            throw new IllegalArgumentException("there are neither `scalars` nor `tables`");
        var known = conditions.keySet();
        whens(scalars, tables)
                .filter(when -> !known.contains(when.condition()))
                .findFirst()
                .ifPresent(when -> unknown(when, known));
        Duplicates.refuse(
                scalars.stream()
                        .map(s -> s.signal() + s.when().map(when -> " when " + when).orElse(""))
                        .toList());
    }

    private static Stream<When> whens(List<Scalar> scalars, List<Table> tables) {
        var columns = tables.stream().flatMap(table -> table.columns().stream());
        return Stream.of(
                        scalars.stream().map(Scalar::when),
                        tables.stream().map(Table::when),
                        columns.map(Column::when))
                .flatMap(whens -> whens)
                .flatMap(Optional::stream);
    }

    private static void unknown(When when, Set<String> known) {
        throw new IllegalArgumentException(
                "conditions: there is no `%s`%s"
                        .formatted(when.condition(), Nearest.hint(when.condition(), known)));
    }
}
