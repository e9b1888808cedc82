package io.windlass.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measured turbines, imported and reported: the answers of ../shared/data/README.md.
class RealDataIT {
    private static final double KILO = 1000;
    private static final String ONE = "farms: [{id: oa, site: oa, type: oa, turbines: [R80711]}]";

    @TempDir Path folder;

    @Test
    void nineTurbinesOfThreeDaysGenerateWhatTheirMeansSay() throws IOException {
        var gateway =
                new GatewayCommands(
                        folder,
                        "farms: [{id: marge, site: marge, rated_power: 1900kW, turbines: [MRG_T01..MRG_T09]}]");
        gateway.ok(
                "import",
                "--csv",
                Shared.data("marge_9t_20200227_20200229.csv").toString(),
                "--column=kw=active_power[kW]",
                "--column=wind_ms=wind_speed",
                "--column=temp_c=outside_temperature",
                "--column=pitch_deg=pitch_angle",
                "--column=gen_rpm=generator_speed",
                "--ignore=shutdown_s");

        var farm = gateway.report("2020-02-27", "2020-03-01", "farm:marge");

        isKwh(farm, "generation_wh", 909_471.7);
        assertThat(farm.at("/coverage/generation").asDouble()).isCloseTo(0.998714, within(5e-7));
        assertThat(farm.get("curtailed_wh").asDouble()).isZero();
    }

    @Test
    void aMachineThatBeatsItsCurveAndOneThatStandsStillAreNotCurtailed() throws IOException {
        var gateway = new GatewayCommands(folder, ONE);
        Files.writeString(folder.resolve("turbines/oa.yaml"), curveOfTheYearBefore());
        importOne(gateway, "oa_example_2013-01_05.csv");

        var january = gateway.report("2013-01-01", "2013-02-01", "farm:oa");
        var may = gateway.report("2013-05-01", "2013-06-01", "farm:oa");

        isKwh(january, "generation_wh", 194_490.982);
        isKwh(january, "import_wh", 2_255.283);
        isKwh(january, "curtailed_wh", 0);
        assertThat(kwh(january, "available_wh")).isBetween(187_900.0, 188_400.0);
        assertThat(january.get("ratio").asDouble()).isZero();
        assertThat(kwh(january, "performance_wh")).isNegative();
        assertThat(january.at("/sources/nacelle").asDouble()).isGreaterThan(0.9);
        isKwh(may, "generation_wh", 0);
        isKwh(may, "curtailed_wh", 0);
        // one mean is stamped off the grid, 09:48:13: it counts until the next, 107 s, not twice
        isKwh(may, "import_wh", 1_523.968 - 1.0363);
        assertThat(kwh(may, "available_wh")).isBetween(111_300.0, 111_700.0);
        assertThat(may.get("ratio").isNull()).isTrue();
        assertThat(may.get("quality").toString()).doesNotContain("PROBABLE_CURTAILMENT");
    }

    @Test
    void aCurveIsLearnedThatIsCloseToTheOneByOthers() throws IOException {
        var gateway = new GatewayCommands(folder, ONE.replace("type: oa", "rated_power: 1500kW"));
        importOne(gateway, "oa_example_2012_train.csv.gz");

        var told =
                gateway.ok(
                        "learn-curve", "--from=2012-01-01", "--to=2013-01-01", "--out=" + folder);

        assertThat(told).contains("oa/R80711: ");
        var learned = Files.readString(folder.resolve("oa-R80711.yaml"));
        for (var row : reference()) {
            double watts = Double.parseDouble(row[2]);
            double wind = Double.parseDouble(row[0]);
            if (wind < 4 || wind > 12) continue; // the other left more out where there is little
            var line =
                    learned.lines()
                            .filter(l -> l.contains("wind_ms: " + row[0] + ","))
                            .findFirst()
                            .orElseThrow();
            assertThat(number(line, "power_kw"))
                    .as(line)
                    .isCloseTo(watts, within(0.025 * watts + 0.1));
            assertThat(number(line, "points")).as(line).isGreaterThan(50);
        }
        Files.writeString(folder.resolve("turbines/oa.yaml"), learned.replace("oa-R80711", "oa"));
        gateway.ok("check");
    }

    private static double number(String line, String name) {
        return Double.parseDouble(line.replaceAll(".*" + name + ": ([-0-9.]+).*", "$1"));
    }

    private static void importOne(GatewayCommands gateway, String file) {
        gateway.ok(
                "import",
                "--csv",
                Shared.data(file).toString(),
                "--device=R80711",
                "--column=kw=active_power[kW]",
                "--column=wind_ms=wind_speed");
    }

    private static void isKwh(JsonNode line, String name, double expected) {
        assertThat(kwh(line, name)).as(name).isCloseTo(expected, within(1e-3));
    }

    private static double kwh(JsonNode line, String name) {
        return line.get(name).asDouble() / KILO;
    }

    private static List<String[]> reference() throws IOException {
        return Files.readAllLines(Shared.data("oa_example_2012_iec_centred_curve.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
    }

    private static String curveOfTheYearBefore() throws IOException {
        return "name: oa\nrated_power: 1500kW\ncut_in: 3\ncut_out: 25\ncurve:\n"
                + reference().stream()
                        .map(row ->
                                "  - {wind_ms: %s, power_kw: %s, points: %s}"
                                        .formatted(row[0], row[2], row[3]))
                        .collect(Collectors.joining("\n"));
    }
}
