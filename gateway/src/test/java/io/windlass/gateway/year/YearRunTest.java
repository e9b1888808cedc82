package io.windlass.gateway.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.analytics.plant.Portfolio;
import io.windlass.gateway.config.GatewayConfig;
import io.windlass.gateway.config.PortfolioPlan;
import io.windlass.settings.Settings;
import java.time.Year;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YearRunTest {
    private static final String PLANT =
            """
            host: h
            mqtt: {broker: tcp://127.0.0.1:1883}
            portfolio:
              id: small
              zone: Asia/Shanghai
              farms:
                - {id: wind, site: wind, rated_power: 100MW, turbines: [W1], loss: 0.02}
                - {id: sun, site: sun, rated_power: 50MW, turbines: [S1]}
              data_centers:
                - {id: hall, site: hall, pue: 1.25, meters: [{devices: M1}]}
                - {id: old, site: old, pue: 1.5, pdus: [{devices: P1..P2, level: outlet}]}
              contracts:
                - {id: deal, farm: wind, data_center: hall, fraction: 0.5, annual: 70GWh}
              grid_mix: 0.3
            """;

    private final Portfolio portfolio =
            PortfolioPlan.of(Settings.parse("gateway.yaml", PLANT, GatewayConfig.class));

    @Test
    void aYearWithoutALimitCurtailsNothingAndALimitCurtailsTheSameWeather() {
        var free = run(1e12);
        var tight = run(30e6);

        assertThat(free.curtailmentRatio()).isZero();
        assertThat(free.unaccountedGwh()).isZero();
        assertThat(free.generatedGwh()).isEqualTo(free.availableGwh());
        assertThat(free.generatedGwh() / (150 * 8.76)).isBetween(0.2, 0.3);
        halls(free);
        assertThat(free.text()).contains("0.00 % of curtailed + generated", "deal, planned 70.0");
        assertThat(tight.availableGwh()).isEqualTo(free.availableGwh());
        assertThat(tight.curtailmentRatio()).isBetween(0.05, 0.5);
        assertThat(tight.share().absorbableGwh()).isPositive();
        assertThat(tight.unaccountedGwh()).isZero();
    }

    private static void halls(YearReport report) {
        var hall = report.dataCenters().getFirst().share();
        assertThat(hall.usedGwh()).isBetween(87.0, 88.0);
        assertThat(hall.withGrid()).isGreaterThan(hall.matched());
        assertThat(hall.matchedHourly()).isGreaterThan(hall.matched());
        var old = report.dataCenters().getLast().share();
        assertThat(old.matched()).isZero();
        assertThat(old.usedGwh()).isBetween(87.0, 88.5);
        assertThat(report.contracts().getFirst().aheadGwh())
                .isEqualTo(report.contracts().getFirst().deliveredGwh() - 70);
    }

    private YearReport run(double exportLimit) {
        var scenario = new Scenario(Year.of(2025), 7, Set.of("sun"), exportLimit, 0, 20e6);
        return YearReport.of(portfolio, scenario, new YearRun(portfolio, scenario).years(), 0);
    }
}
