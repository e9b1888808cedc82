package io.windlass.gateway.alert;

import io.windlass.analytics.Interval;
import io.windlass.analytics.Scope.FarmScope;
import io.windlass.analytics.Scope.TurbineScope;
import io.windlass.analytics.energy.Coverage;
import io.windlass.analytics.energy.Energies;
import io.windlass.analytics.energy.Part;
import io.windlass.analytics.energy.Sources;
import io.windlass.analytics.energy.WindEnergy;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.gateway.config.GatewayConfig;
import io.windlass.gateway.config.PortfolioPlan;
import io.windlass.gateway.store.FigureRows;
import io.windlass.gateway.store.Row;
import io.windlass.settings.Settings;
import io.windlass.telemetry.DeviceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// A farm of one turbine, and closed minutes of it.
final class Farm {
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    static final DeviceId TURBINE = new DeviceId("ridge", "WT01");
    private static final long MINUTE = Math.round(2e6 * 1000 / 60);
    private static final long WEIGHT = 2_000L * 60_000;

    private Farm() {}

    static GatewayConfig config(String alerts) {
        return Settings.parse(
                "gateway.yaml",
                """
                host: gateway-1
                mqtt: {broker: tcp://127.0.0.1:1883}
                portfolio:
                  id: all
                  farms:
                    - {id: f1, site: ridge, zone: UTC, rated_power: 2MW, turbines: [WT01]}
                """
                        + alerts,
                GatewayConfig.class);
    }

    static Portfolio portfolio() {
        return PortfolioPlan.of(config(""));
    }

    static Instant minute(int number) {
        return START.plus(Duration.ofMinutes(number));
    }

    /// @param ratio of 90 % of rated power, curtailed
    static List<Interval> intervals(int minute, double ratio) {
        long grid = Math.round(0.9 * ratio * MINUTE);
        long generated = Math.round(0.9 * (1 - ratio) * MINUTE);
        var wind = new WindEnergy(generated, 0, generated + grid, grid, 0, 0, 0, 0);
        var part = new Part(WEIGHT, WEIGHT);
        var coverage = Coverage.of(part, part, new Sources(WEIGHT, 0, 0));
        var length = Duration.ofMinutes(1);
        var energies = Energies.of(wind);
        return List.of(
                new Interval(
                        new TurbineScope(TURBINE),
                        minute(minute),
                        length,
                        energies,
                        coverage,
                        Set.of(),
                        0),
                new Interval(
                        new FarmScope("f1"),
                        minute(minute),
                        length,
                        energies,
                        coverage,
                        Set.of(),
                        0));
    }

    static List<Row> rows(int minute, double ratio) {
        return intervals(minute, ratio).stream().map(FigureRows::of).toList();
    }
}
