package io.windlass.agent.snmp;

import io.windlass.agent.device.OfferedSignal;
import io.windlass.agent.profile.Column;
import io.windlass.agent.profile.IndexLayout;
import io.windlass.agent.profile.Label;
import io.windlass.agent.profile.Oid;
import io.windlass.agent.profile.Raw;
import io.windlass.agent.profile.Scale;
import io.windlass.agent.profile.Table;
import io.windlass.telemetry.SignalId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/// Makes the rows that were found in a table into signals with their instances.
final class Rows {
    private final Table table;
    private final Oid base;
    private final Map<OID, List<VariableBinding>> found;

    /// @param found what walking gave, by column
    Rows(Table table, Oid base, Map<OID, List<VariableBinding>> found) {
        this.table = table;
        this.base = base;
        this.found = found;
    }

    Stream<Instance> instances() {
        return table.columns().stream().flatMap(this::instances);
    }

    private Stream<Instance> instances(Column column) {
        return column(column.oid()).flatMap(row -> instance(column, row).stream());
    }

    private Stream<VariableBinding> column(Oid oid) {
        return found.getOrDefault(Oids.of(oid, base), List.of()).stream();
    }

    private Optional<Instance> instance(Column column, VariableBinding row) {
        var index = index(row, column.oid());
        return table.layout()
                .decode(index)
                .filter(parts -> table.filter().admits(parts) && column.filter().admits(parts))
                .flatMap(parts -> instance(column, row.getOid(), index, parts));
    }

    /// A row whose scale is not known is left out: a wrong number is worse than none.
    private Optional<Instance> instance(
            Column column, OID value, int[] index, Map<String, String> parts) {
        var signal = signal(table.component(parts), column.name());
        var digits =
                column.digits().isPresent()
                        ? digits(column.digits().get(), index)
                        : Optional.of(Scale.ONE);
        if (signal.isEmpty() || digits.isEmpty()) return Optional.empty();
        var offered = new OfferedSignal(signal.get(), column.canonicalUnit(), label(parts));
        var factor = column.factor().map(oid -> Oids.of(oid, base).append(new OID(index)));
        return Optional.of(new Instance(offered, value, factor, digits.get(), column.conversion()));
    }

    /// An index out of which no name can be made is left out.
    private static Optional<SignalId> signal(String component, String name) {
        try {
            return Optional.of(new SignalId(component, name));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Scale> digits(Oid column, int[] index) {
        return column(column)
                .filter(row -> Arrays.equals(index(row, column), index))
                .findFirst()
                .flatMap(row -> Values.number(row.getVariable()))
                .map(Raw::value)
                .filter(digits -> Math.abs(digits) <= 9)
                .map(digits -> Scale.tenTo(-digits.intValue()));
    }

    private String label(Map<String, String> parts) {
        return table.labels().stream()
                .flatMap(label -> texts(label, parts))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Stream<String> texts(Label label, Map<String, String> parts) {
        var layout = label.index().isEmpty() ? table.layout() : new IndexLayout(label.index());
        return column(label.oid())
                .filter(row ->
                        layout.decode(index(row, label.oid()))
                                .filter(own -> matches(parts, own))
                                .isPresent())
                .map(row -> Values.text(row.getVariable()));
    }

    private int[] index(VariableBinding row, Oid column) {
        var oid = row.getOid().getValue();
        return Arrays.copyOfRange(oid, Oids.of(column, base).size(), oid.length);
    }

    private static boolean matches(Map<String, String> parts, Map<String, String> wanted) {
        return parts.entrySet().containsAll(wanted.entrySet());
    }
}
