package io.windlass.agent.profile;

import io.windlass.settings.Default;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What an SNMP device offers, and how it wants to be asked.
///
/// @param base what identifiers with a leading dot continue
/// @param walk `getnext` for agents that cannot do GETBULK
/// @param maxRepetitions rows asked for by one GETBULK
/// @param maxVarbinds values asked for by one GET
/// @param refresh how often tables and labels are looked at again, in real time
public record SnmpMap(
        @Default("1.3.6.1.4.1") Oid base,
        @Default("getbulk") Walking walk,
        @Default("24") int maxRepetitions,
        @Default("32") int maxVarbinds,
        @Default("10m") Duration refresh,
        @Default("[]") List<Scalar> scalars,
        @Default("[]") List<Table> tables) {
    /// How tables are walked.
    public enum Walking {
        GETBULK,
        GETNEXT
    }

    public SnmpMap {
        if (maxRepetitions < 1 || maxRepetitions > 200)
            throw new IllegalArgumentException("max_repetitions: is 1..200");
        if (maxVarbinds < 1 || maxVarbinds > 200)
            throw new IllegalArgumentException("max_varbinds: is 1..200");
        scalars = List.copyOf(scalars);
        tables = List.copyOf(tables);
        if (scalars.isEmpty() && tables.isEmpty())
            throw new IllegalArgumentException("there are neither `scalars` nor `tables`");
        var base1 = base;
        Stream.concat(scalars.stream().map(Scalar::oid), columns(tables))
                .forEach(oid -> oid.under(base1));
        Duplicates.refuse(scalars.stream().map(Scalar::signal).toList());
    }

    private static Stream<Oid> columns(List<Table> tables) {
        return tables.stream().flatMap(t -> t.columns().stream()).map(Column::oid);
    }
}
