package io.windlass.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.windlass.analytics.plant.Level;
import io.windlass.settings.Settings;
import io.windlass.settings.SettingsException;
import io.windlass.telemetry.DeviceId;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayConfigTest {
    private static final String GOOD =
            """
            host: gateway-1
            mqtt: {broker: tcp://127.0.0.1:1883}
            timing: {lateness: 5s}
            portfolio:
              id: zhangjiakou
              farms:
                - id: zhangbei-wind
                  site: zhangbei
                  zone: Asia/Shanghai
                  rated_power: 2500kW
                  turbines: [WT01..WT33]
              data_centers:
                - id: hall-a
                  site: zhangjiakou-dc
                  target: 0.80
                  pue: 1.25
                  pdus: [{devices: PDU-A01..PDU-A40, feed: A, level: inlet}]
                  spare_capacity: 5MW
              contracts:
                - {farm: zhangbei-wind, data_center: hall-a, fraction: 0.6, loss: 0.03}
            """;

    @Test
    void aPortfolioIsReadWithRangesAndUnits() {
        var portfolio = PortfolioPlan.of(read(GOOD));

        var farm = portfolio.farms().getFirst();
        var hall = portfolio.dataCenters().getFirst();
        assertThat(farm.turbines()).hasSize(33);
        assertThat(farm.turbines().getLast().device()).isEqualTo(new DeviceId("zhangbei", "WT33"));
        assertThat(farm.ratedWatts()).isEqualTo(33 * 2.5e6);
        assertThat(hall.loads()).hasSize(40).allMatch(l -> l.level() == Level.INLET);
        assertThat(hall.spareWatts()).hasValue(5e6);
        assertThat(portfolio.timing().lateness()).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway.yaml", "demo/gateway.yaml"})
    void aShippedFileIsRight(String file) {
        var config = Settings.load(Path.of("..", "configs").resolve(file), GatewayConfig.class);

        assertThat(PortfolioPlan.of(config).farms()).isNotEmpty();
    }

    @Test
    void theEmbeddedStoreOnLoopbackIsTheDefault() {
        var config = read(GOOD);

        assertThat(config.store().embedded()).isPresent();
        assertThat(config.http().toString()).contains("127.0.0.1").contains("8080");
    }

    @Test
    void everyProblemOfAPortfolioIsToldAtItsPlace() {
        var wrong =
                GOOD.replace("farm: zhangbei-wind", "farm: zhangbei-wid")
                        .replace("pue: 1.25", "pue: 0.5")
                        .replace("WT01..WT33", "WT33..WT01");

        var problems =
                catchThrowableOfType(SettingsException.class, () -> PortfolioPlan.of(read(wrong)))
                        .problems();

        assertThat(problems)
                .extracting(Object::toString)
                .anyMatch(p -> p.startsWith("gateway.yaml:11:") && p.contains("backwards"))
                .anyMatch(p -> p.startsWith("gateway.yaml:13:") && p.contains("pue 0.5"))
                .anyMatch(p ->
                        p.startsWith("gateway.yaml:20:")
                                && p.contains(
                                        "`zhangbei-wid` is declared; did you mean `zhangbei-wind`?"));
    }

    @Test
    void aStoreIsOneOfTwo() {
        var both = GOOD + "store: {embedded: {}, influx: {url: http://127.0.0.1:8086}}\n";

        assertThat(catchThrowableOfType(SettingsException.class, () -> read(both)))
                .hasMessageContaining("exactly one");
    }

    private static GatewayConfig read(String yaml) {
        return Settings.parse("gateway.yaml", yaml, GatewayConfig.class);
    }
}
