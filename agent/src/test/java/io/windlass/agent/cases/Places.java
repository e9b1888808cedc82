package io.windlass.agent.cases;

import io.windlass.agent.profile.Column;
import io.windlass.agent.profile.Function;
import io.windlass.agent.profile.ModbusMap;
import io.windlass.agent.profile.Oid;
import io.windlass.agent.profile.Profile;
import io.windlass.agent.profile.Register;
import io.windlass.agent.profile.SnmpMap;
import io.windlass.agent.profile.Table;
import io.windlass.agent.shared.Csv;
import io.windlass.telemetry.SignalId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which signals a profile reads from a place that a recording's table names: worked out from the
/// profile alone, so that the drivers are not asked about themselves.
final class Places {
    private final Profile profile;
    private final Map<String, Integer> models = new HashMap<>();

    /// @param rows of which those with a `model` say where it lies
    Places(Profile profile, List<Csv.Row> rows) {
        this.profile = profile;
        for (var row : rows) {
            if (row.cell("point").equals("ID")) models.put(row.cell("model"), address(row));
        }
    }

    Stream<SignalId> at(Csv.Row row) {
        return profile.snmp()
                .map(map -> at(map, row.cell("oid")))
                .or(() -> profile.modbus().map(map -> at(map, row)))
                .orElseThrow()
                .distinct();
    }

    private Stream<SignalId> at(ModbusMap map, Csv.Row row) {
        var model = models.get(row.cell("model"));
        if (model == null) return at(map.signals(), row, address(row));
        int id = Integer.parseInt(row.cell("model"));
        return map.sunspec().stream()
                .filter(group -> group.models().contains(id))
                .flatMap(group -> at(group.signals(), row, address(row) - model));
    }

    private static Stream<SignalId> at(List<Register> registers, Csv.Row row, int address) {
        var function = row.cell("function").equals("4") ? Function.INPUT : Function.HOLDING;
        return registers.stream()
                .filter(r -> r.first() == address && r.function() == function)
                .map(r -> r.signal());
    }

    private static int address(Csv.Row row) {
        return Integer.parseInt(row.cell("address"));
    }

    private static Stream<SignalId> at(SnmpMap map, String oid) {
        var scalars =
                map.scalars().stream()
                        .filter(scalar ->
                                scalar.source().oid().under(map.base()).text().equals(oid))
                        .map(scalar -> scalar.signal());
        var rows =
                map.tables().stream()
                        .flatMap(table ->
                                table.columns().stream()
                                        .flatMap(c -> at(table, c, map.base(), oid).stream()));
        return Stream.concat(scalars, rows);
    }

    private static Optional<SignalId> at(Table table, Column column, Oid base, String oid) {
        var start = column.source().oid().under(base).text() + ".";
        if (column.source().factor().isPresent() || !oid.startsWith(start)) return Optional.empty();
        var index =
                Arrays.stream(oid.substring(start.length()).split("\\.", -1))
                        .map(Integer::parseUnsignedInt)
                        .toList();
        return table.layout()
                .decode(index)
                .flatMap(row -> table.filter().admit(row.texts()))
                .flatMap(column.filter()::admit)
                .map(row -> new SignalId(table.component(column, row), column.meaning().name()));
    }
}
