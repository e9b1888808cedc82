package io.windlass.agent.snmp;

import io.windlass.agent.device.OfferedSignal;
import io.windlass.agent.profile.Column;
import io.windlass.agent.profile.DeviceScale;
import io.windlass.agent.profile.Lookup;
import io.windlass.agent.profile.RowKey;
import io.windlass.agent.profile.Scale;
import io.windlass.agent.profile.Source;
import io.windlass.agent.profile.Table;
import io.windlass.telemetry.SignalId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

/// Makes the rows that were found in a table into signals with their instances.
final class Rows {
    private final Table table;
    private final Oids oids;
    private final Knowledge knowledge;

    /// @param knowledge what walking gave
    Rows(Table table, Oids oids, Knowledge knowledge) {
        this.table = table;
        this.oids = oids;
        this.knowledge = knowledge;
    }

    /// @param met the conditions under which columns are there
    Stream<Signal> signals(Set<String> met) {
        if (!table.when().stream().allMatch(when -> when.holds(met))) return Stream.empty();
        return Oids.there(table, met).flatMap(this::signals);
    }

    private Stream<Signal> signals(Column column) {
        var oid = oids.of(column.source().oid());
        return knowledge.column(oid).keySet().stream()
                .flatMap(instance -> row(oid, instance).stream())
                .flatMap(row -> signal(column, row).stream());
    }

    private Optional<RowKey> row(OID column, OID instance) {
        var numbers = instance.getValue();
        var index = Arrays.stream(numbers).skip(column.size()).boxed().toList();
        return table.layout().decode(index);
    }

    private Optional<Signal> signal(Column column, RowKey row) {
        return known(row)
                .flatMap(column.filter()::admit)
                .flatMap(known -> id(table.component(column, known), column.meaning().name()))
                .flatMap(id -> signal(column, row, id));
    }

    /// Index parts, traits and what the table's expressions catch; empty if the row is not meant.
    private Optional<Map<String, String>> known(RowKey row) {
        var texts = row.texts();
        table.traits().forEach((name, lookup) -> texts.put(name, text(lookup, row)));
        return table.filter().admit(texts);
    }

    /// A row whose scale is not known is left out: a wrong number is worse than none.
    private Optional<Signal> signal(Column column, RowKey row, SignalId id) {
        var scale = scale(column.source(), row);
        if (scale.isEmpty()) return Optional.empty();
        var meaning = column.meaning();
        var offered =
                new OfferedSignal(id, meaning.canonicalUnit(), label(row))
                        .wrappingAt(meaning.modulus(scale.get()));
        return places(column.source(), row)
                .map(places -> new Instance(offered, places, meaning, column.source(), scale.get()))
                .map(instance -> new Signal(instance, meaning.poll()));
    }

    private Optional<Places> places(Source source, RowKey row) {
        var factor = source.factor().flatMap(lookup -> place(lookup, row));
        var plus = source.plus().flatMap(addend -> place(addend.at(), row));
        boolean whole =
                factor.isPresent() == source.factor().isPresent()
                        && plus.isPresent() == source.plus().isPresent();
        var value = oids.of(source.oid());
        row.index().forEach(value::append);
        return whole ? Optional.of(new Places(value, factor, plus)) : Optional.empty();
    }

    private Optional<Scale> scale(Source source, RowKey row) {
        var whole = Scale.ONE;
        for (DeviceScale part : source.scales()) {
            var scale = value(part.at(), row).map(Values::text).flatMap(part::of);
            if (scale.isEmpty()) return Optional.empty();
            whole = whole.times(scale.get());
        }
        return Optional.of(whole);
    }

    /// An index out of which no name can be made is left out.
    private static Optional<SignalId> id(String component, String name) {
        try {
            return Optional.of(new SignalId(component, name));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private String label(RowKey row) {
        return table.labels().stream()
                .map(label -> text(label, row))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String text(Lookup lookup, RowKey row) {
        return value(lookup, row).map(Values::text).orElse("");
    }

    private Optional<Variable> value(Lookup lookup, RowKey row) {
        if (lookup.isScalar()) return knowledge.scalar(oids.of(lookup.oid()));
        var column = knowledge.column(oids.of(lookup.oid()));
        return place(lookup, row).map(column::get);
    }

    private Optional<OID> place(Lookup lookup, RowKey row) {
        if (lookup.isScalar()) return Optional.of(oids.of(lookup.oid()));
        return lookup.at(row).map(index -> appended(lookup, index));
    }

    private OID appended(Lookup lookup, List<Integer> index) {
        var place = oids.of(lookup.oid());
        index.forEach(place::append);
        return place;
    }
}
