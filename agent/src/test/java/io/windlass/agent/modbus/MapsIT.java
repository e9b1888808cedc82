package io.windlass.agent.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.profile.Function;
import io.windlass.agent.profile.ModbusMap;
import io.windlass.agent.profile.Profiles;
import io.windlass.agent.shared.Csv;
import io.windlass.agent.shared.Expected;
import io.windlass.agent.shared.Shared;
import io.windlass.telemetry.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shipped Modbus profiles against register images.
class MapsIT {
    private ModbusServer server;
    private ModbusLine line;

    @BeforeEach
    void start() throws IOException {
        server = new ModbusServer();
        line = new ModbusLine("127.0.0.1", server.port());
    }

    @AfterEach
    void stop() throws IOException {
        line.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "map_eastron_SDM630, eastron-sdm630",
        "map_schneider_iEM3000, schneider-iem3000",
        "map_wind_bornay_windplus, bornay-windplus",
    })
    void everyValueOfAnImageIsRead(String image, String profile) throws Exception {
        var folder = Shared.path("fixtures/modbus");
        for (var row : Csv.rows(folder.resolve(image + ".synthetic-registers.csv"))) {
            int value = Integer.parseInt(row.cell("value_hex"), 16);
            server.with(function(row), address(row), value);
        }
        var map = map(profile);
        var device = Devices.device(map, line);
        device.poll();

        var readings = device.poll().readings();

        var missing = new ArrayList<String>();
        var rows = Csv.rows(folder.resolve(image + ".synthetic-expected.csv"));
        for (var row : rows) {
            var reading = find(map, readings, row);
            if (reading.isEmpty()) missing.add(row.toString());
            for (var one : reading) {
                new Expected(row.cell("value"), row.cell("unit")).check(one);
            }
        }
        System.out.printf(
                "image=%s covered=%d total=%d%n", image, rows.size() - missing.size(), rows.size());
        assertThat(missing).isEmpty();
    }

    @Test
    void theGenericTurbineIsReadFromItsMap() throws Exception {
        server.with(
                Function.HOLDING, 0, 812, 0xFFEC, 0x0016, 0xE360, 0x2400, 0x49B7, 450, 3, 1, 17);
        server.with(Function.HOLDING, 10, 1230, 415, 0xFFCE, 8512);
        server.with(Function.HOLDING, 20, 0, 0, 1, 0x86A0, 2, 1);
        server.with(Function.INPUT, 100, 0x7FC0, 0);
        var device = Devices.device(map("turbine-generic"), line);

        var readings = device.poll().readings();

        assertThat(readings)
                .extracting(MapsIT::text)
                .containsExactly(
                        "wind_speed 8.12",
                        "pitch_angle -2.0",
                        "active_power 1500000.0",
                        "available_power 1500288.0",
                        "power_limit_ratio 0.45",
                        "power_limit_enabled 1.0",
                        "state 1.0",
                        "reason 17.0",
                        "rotor_speed 12.3",
                        "nacelle_temperature 41.5",
                        "outside_temperature -5.0",
                        "air_pressure 85120.0",
                        "energy_export 100000.0",
                        "energy_import 655380.0",
                        "own_limit NOT_AVAILABLE");
    }

    @Test
    void theGenericTurbineSaysWhatItDoesNotHave() throws Exception {
        server.with(Function.HOLDING, 0, 0, 0, 0x8000, 0, 0, 0x7FC0, 0xFFFF, 0, 9, 0, 0, 0, 0, 0);
        server.with(Function.HOLDING, 20, 0, 0, 0, 0, 0, 0).with(Function.INPUT, 100, 0, 0);

        var readings = Devices.device(map("turbine-generic"), line).poll().readings();

        assertThat(readings)
                .extracting(MapsIT::text)
                .contains(
                        "active_power NOT_AVAILABLE",
                        "available_power NOT_AVAILABLE",
                        "power_limit_ratio NOT_AVAILABLE",
                        "state OUT_OF_RANGE",
                        "air_pressure OUT_OF_RANGE",
                        "own_limit 0.0");
    }

    private static String text(Reading reading) {
        return switch (reading) {
            case Reading.Good(var signal, double value) -> signal + " " + value;
            case Reading.Bad(var signal, var fault) -> signal + " " + fault;
        };
    }

    private static List<Reading> find(ModbusMap map, List<Reading> readings, Csv.Row row) {
        return map.signals().stream()
                .filter(r -> r.first() == address(row) && r.function() == function(row))
                .flatMap(r -> readings.stream().filter(x -> x.signal().equals(r.signal())))
                .toList();
    }

    private static int address(Csv.Row row) {
        return Integer.parseInt(row.cell("address"));
    }

    private static Function function(Csv.Row row) {
        return "4".equals(row.cell("function")) ? Function.INPUT : Function.HOLDING;
    }

    private static ModbusMap map(String profile) {
        return Profiles.load(List.of(Path.of("..", "configs", "devices")))
                .find(profile)
                .flatMap(p -> p.modbus())
                .orElseThrow();
    }
}
