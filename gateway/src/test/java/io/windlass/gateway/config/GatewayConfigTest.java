package io.windlass.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.windlass.analytics.alert.Thresholds;
import io.windlass.analytics.plant.GridMix;
import io.windlass.analytics.plant.Level;
import io.windlass.analytics.plant.Quota;
import io.windlass.analytics.plant.Sharing;
import io.windlass.analytics.plant.Term;
import io.windlass.settings.Settings;
import io.windlass.settings.SettingsException;
import io.windlass.telemetry.DeviceId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
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

    private static final String MORE =
            """
              - id: firm
                farm: zhangbei-wind
                data_center: hall-a
                block: 5MW
                priority: 2
                from: 2026-01-01
                to: 2026-12-31
                annual: 290GWh
            zone: Asia/Shanghai
            settlement: 30m
            pool: true
            grid_mix: 0.3
            """;

    @Test
    void aPortfolioIsReadWithRangesAndUnits() {
        var portfolio = PortfolioPlan.of(read(GOOD));

        var farm = portfolio.farms().getFirst();
        var hall = portfolio.dataCenters().getFirst();
        assertThat(farm.turbines()).hasSize(33);
        assertThat(farm.turbines().getLast().device()).isEqualTo(new DeviceId("zhangbei", "WT33"));
        assertThat(farm.ratedWatts()).isEqualTo(33 * 2.5e6);
        assertThat(hall.metering().pdus()).hasSize(40).allMatch(l -> l.level() == Level.INLET);
        assertThat(hall.spareWatts()).hasValue(5e6);
        assertThat(portfolio.timing().lateness()).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway.yaml", "demo/gateway.yaml", "examples/zhangjiakou.yaml"})
    void aShippedFileIsRight(String file) {
        var config = Settings.load(Path.of("..", "configs").resolve(file), GatewayConfig.class);

        assertThat(PortfolioPlan.of(config).farms()).isNotEmpty();
    }

    @Test
    void zhangjiakouIsAsLargeAsItsFiguresSay() {
        var file = Path.of("..", "configs", "examples", "zhangjiakou.yaml");

        var portfolio = PortfolioPlan.of(Settings.load(file, GatewayConfig.class));

        assertThat(portfolio.farms().stream().mapToDouble(f -> f.ratedWatts()).sum())
                .isEqualTo(42e9);
        assertThat(portfolio.dataCenters()).hasSize(48).allMatch(d -> d.target() == 0.8);
        assertThat(portfolio.contracts().getFirst().term().annual()).hasValue(290_000_000_000_000L);
    }

    @Test
    void contractsMetersAndSharingAreRead() {
        var lossy = GOOD.replace("rated_power", "loss: 0.02\n      rated_power");
        var portfolio = PortfolioPlan.of(read(lossy + MORE.indent(2)));

        var firm = portfolio.contracts().getLast();
        assertThat(firm.quota()).isEqualTo(new Quota.Block(5e6));
        assertThat(firm.loss()).isEqualTo(0.02);
        assertThat(firm.term())
                .isEqualTo(
                        new Term(
                                2,
                                Optional.of(LocalDate.parse("2026-01-01")),
                                Optional.of(LocalDate.parse("2026-12-31")),
                                OptionalLong.of(290_000_000_000_000L)));
        assertThat(portfolio.contracts().getFirst().id()).isEqualTo("zhangbei-wind.hall-a");
        assertThat(portfolio.dataCenters().getFirst().zone()).isEqualTo(portfolio.zone());
        assertThat(portfolio.sharing())
                .isEqualTo(new Sharing(Duration.ofMinutes(30), true, new GridMix.Constant(0.3)));
    }

    @Test
    void anIdThatIsNoTopicLevelIsRefused() {
        assertThat(
                        catchThrowableOfType(
                                SettingsException.class,
                                () -> read(GOOD.replace("id: hall-a", "id: hall/a"))))
                .hasMessageContaining("\"hall/a\" cannot be part of an MQTT topic");
    }

    @Test
    void aContractIsAboutAFractionOrABlock() {
        var both = GOOD.replace("fraction: 0.6", "fraction: 0.6, block: 5MW");
        var energy = GOOD.replace("fraction: 0.6", "fraction: 0.6, annual: 5MW");

        assertThat(catchThrowableOfType(SettingsException.class, () -> read(both)))
                .hasMessageContaining("exactly one of them");
        assertThat(catchThrowableOfType(SettingsException.class, () -> read(energy)))
                .hasMessageContaining("is no energy such as 290GWh");
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
    void theThresholdsOfTheDesignAreTheDefaults() {
        assertThat(read(GOOD).alerts().thresholds()).isEqualTo(Thresholds.DEFAULT);
    }

    @Test
    void aThresholdThatCannotBeIsToldAtItsPlace() {
        var wrong =
                GOOD
                        + """
                        alerts:
                          elevated: {on: 0.08, on_for: 2m, off: 0.09, off_for: 5m}
                          deliver:
                            alertmanagers: ["localhost:9093"]
                        """;

        var problems = catchThrowableOfType(SettingsException.class, () -> read(wrong)).problems();

        assertThat(problems)
                .extracting(Object::toString)
                .anyMatch(p ->
                        p.startsWith("gateway.yaml:22:") && p.contains("off 0.09 is above on 0.08"))
                .anyMatch(
                        p -> p.startsWith("gateway.yaml:24:") && p.contains("is not like http://"));
    }

    @Test
    void alertsThatWouldLapseBetweenRepeatsAreRefused() {
        var wrong = GOOD + "alerts: {deliver: {repeat: 1m, expires: 90s}}\n";

        assertThat(catchThrowableOfType(SettingsException.class, () -> read(wrong)))
                .hasMessageContaining("would lapse");
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
