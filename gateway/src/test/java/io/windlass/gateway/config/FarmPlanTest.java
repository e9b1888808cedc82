package io.windlass.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.windlass.analytics.energy.Source;
import io.windlass.analytics.plant.Farm;
import io.windlass.analytics.plant.Turbine;
import io.windlass.settings.Settings;
import io.windlass.settings.SettingsException;
import io.windlass.telemetry.DeviceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FarmPlanTest {
    private static final String FARM =
            """
            host: gateway-1
            mqtt: {broker: "tcp://127.0.0.1:1883"}
            portfolio:
              id: all
              zone: Asia/Shanghai
              turbine_types: [TYPES]
              farms:
                - id: ridge
                  site: ridge
                  type: iea-reference-3.4mw-130
                  turbines: [WT01..WT03]
                  park_controller: PARK
                  met_mast: MAST
                  groups:
                    - {turbines: [WT04], type: nrel-reference-5.5mw-175, from: 2026-03-01, to: 2026-03-31}
                    - {turbines: [WT05], rated_power: 3000kW, sources: [nacelle]}
            """;
    private static final Path SHIPPED = Path.of("..", "configs", "turbines").toAbsolutePath();

    @TempDir Path folder;

    @Test
    void turbinesHaveTheirTypeOrTheFarms() {
        var farm = farm(FARM);

        assertThat(farm.turbines())
                .extracting(Turbine::ratedWatts)
                .containsExactly(3.37e6, 3.37e6, 3.37e6, 5.5e6, 3e6);
        assertThat(farm.turbines().getFirst().curve().orElseThrow().watts().at(6))
                .isBetween(5e5, 9e5);
        assertThat(farm.turbines().getLast().type().sources()).containsExactly(Source.NACELLE);
        assertThat(farm.turbines().getFirst().type().sources()).hasSize(3);
    }

    @Test
    void aGroupIsInServiceForDaysOfTheFarmsZone() {
        var service = farm(FARM).turbines().get(3).service();

        assertThat(service.from()).contains(Instant.parse("2026-02-28T16:00:00Z"));
        assertThat(service.to()).contains(Instant.parse("2026-03-31T16:00:00Z"));
    }

    @Test
    void controllerAndMastAreDevicesOfTheSite() {
        var park = farm(FARM).park();

        assertThat(park.controller()).contains(new DeviceId("ridge", "PARK"));
        assertThat(park.mast()).contains(new DeviceId("ridge", "MAST"));
    }

    @Test
    void eachTurbineMayHaveACurveOfItsOwn() throws IOException {
        for (var device : new String[] {"WT01", "WT02", "WT03"})
            Files.writeString(folder.resolve(device + ".yaml"), learned(device));
        var own =
                FARM.replace("TYPES", "TYPES, " + folder)
                        .replace("type: iea-reference-3.4mw-130", "type: 'ridge-{device}'")
                        .lines()
                        .filter(line -> !line.contains("WT05"))
                        .reduce("", (all, line) -> all + line + "\n");

        var farm = farm(own);

        assertThat(farm.turbines().getFirst().type().name()).isEqualTo("V90");
        assertThat(farm.turbines().getFirst().type().isLike(farm.turbines().get(1).type()))
                .isTrue();
    }

    @Test
    void aTypeThatIsNotThereIsToldWithWhatWasMeant() {
        assertThat(problem(FARM.replace("iea-reference-3.4mw-130", "iea-reference-3.4mw-13")))
                .contains("gateway.yaml:10:")
                .contains("did you mean `iea-reference-3.4mw-130`?");
        assertThat(problem(FARM.replace("      type: iea-reference-3.4mw-130\n", "")))
                .contains("`rated_power` or a `type`");
        assertThat(problem(FARM.replace("TYPES", "/nowhere"))).contains("cannot be read");
    }

    @Test
    void aCurveThatCannotBeIsToldWithItsFile() throws IOException {
        Files.writeString(
                folder.resolve("odd.yaml"), learned("WT01").replace("cut_out: 25", "cut_out: 2"));

        assertThat(problem(FARM.replace("TYPES", "TYPES, " + folder)))
                .contains("odd.yaml:1:1")
                .contains("cut-out 2.0");
    }

    private static String learned(String device) {
        return """
        name: ridge-%s
        model: V90
        rated_power: 2000kW
        cut_in: 3
        cut_out: 25
        curve:
          - {wind_ms: 3, power_kw: 0, points: 12}
          - {wind_ms: 12, power_kw: 2000, points: 40}
        """
                .formatted(device);
    }

    private static String problem(String yaml) {
        return String.valueOf(
                catchThrowableOfType(SettingsException.class, () -> farm(yaml)).getMessage());
    }

    private static Farm farm(String yaml) {
        var text = yaml.replace("TYPES", SHIPPED.toString());
        var config = Settings.parse("gateway.yaml", text, GatewayConfig.class);
        return PortfolioPlan.of(config).farms().getFirst();
    }
}
