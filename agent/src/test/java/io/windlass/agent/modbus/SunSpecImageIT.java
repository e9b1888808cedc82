package io.windlass.agent.modbus;

import static io.windlass.agent.modbus.Devices.device;
import static io.windlass.agent.modbus.Devices.mapWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.modbus.ModbusServer.Asked;
import io.windlass.agent.profile.Function;
import io.windlass.agent.profile.ModbusMap;
import io.windlass.agent.shared.Csv;
import io.windlass.agent.shared.Shared;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.SignalId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A whole DER: model 701 is longer than a request, and its scale factors stand at its end.
class SunSpecImageIT {
    private static final int FIRST_701 = 40_070;
    private static final Map<String, String> TYPES =
            Map.of("enum16", "uint16", "bitfield32", "uint32");
    private static final Map<String, String> READ_ELSEWHERE =
            Map.of("sunssf", "as a scale factor", "string", "as an attribute");

    @Test
    void everyNumberOfModel701IsReadAndWhatIsNotImplementedIsNotAvailable() throws Exception {
        var folder = Shared.path("fixtures/modbus");
        var expected =
                Csv.rows(folder.resolve("sunspec_device_1547.expected.csv")).stream()
                        .filter(row -> row.cell("model").equals("701"))
                        .toList();
        try (var server = new ModbusServer();
                var line = ModbusLine.tcp("127.0.0.1", server.port())) {
            for (var row : Csv.rows(folder.resolve("sunspec_device_1547.registers.csv"))) {
                int value = Integer.parseInt(row.cell("value_hex"), 16);
                server.with(Function.HOLDING, address(row), value);
            }
            var device = device(map(expected), line);
            device.poll();
            server.asked().clear();

            var readings = byName(device.poll().readings());

            assertThat(readings).hasSize(61);
            for (var row : expected) check(row, readings);
            assertThat(server.asked()).contains(new Asked(1, 3, FIRST_701, 123));
        }
    }

    private static void check(Csv.Row row, Map<String, Reading> readings) {
        var reading = readings.get("p" + address(row));
        if (reading == null) {
            assertThat(READ_ELSEWHERE).containsKey(row.cell("type"));
            return;
        }
        var value = row.cell("value");
        var signal = SignalId.of("p" + address(row));
        assertThat(reading)
                .isEqualTo(
                        value.isEmpty()
                                ? new Reading.Bad(signal, Fault.NOT_AVAILABLE)
                                : new Reading.Good(signal, Double.parseDouble(value)));
    }

    /// The profile, made from the recording's own table.
    private static ModbusMap map(List<Csv.Row> rows) {
        var factors = new HashMap<String, Integer>();
        for (var row : rows) factors.put(row.cell("point"), address(row) - FIRST_701);
        var signals = new ArrayList<String>();
        for (var row : rows) {
            if (READ_ELSEWHERE.containsKey(row.cell("type"))) continue;
            var factor = factors.get(row.cell("sf_name"));
            signals.add(
                    "{name: p%d, unit: '1', address: %d, type: %s%s}"
                            .formatted(
                                    address(row),
                                    address(row) - FIRST_701,
                                    TYPES.getOrDefault(row.cell("type"), row.cell("type")),
                                    factor == null ? "" : ", scale_factor: " + factor));
        }
        return mapWith(
                "sunspec: [{models: [701], signals: [" + String.join(", ", signals) + "]}], ");
    }

    private static Map<String, Reading> byName(List<Reading> readings) {
        var byName = new HashMap<String, Reading>();
        readings.forEach(reading -> byName.put(reading.signal().name(), reading));
        return byName;
    }

    private static int address(Csv.Row row) {
        return Integer.parseInt(row.cell("address"));
    }
}
