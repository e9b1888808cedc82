package io.windlass.gateway;

import io.windlass.analytics.plant.Portfolio;
import io.windlass.gateway.config.GatewayConfig;
import io.windlass.gateway.config.PortfolioPlan;
import io.windlass.gateway.store.Schema;
import io.windlass.settings.Settings;
import io.windlass.settings.SettingsException;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.DeviceKind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What a configuration comes to.
record Plan(GatewayConfig config, Portfolio portfolio, Schema schema) {
    /// Reads it, and everything it names.
    ///
    /// @throws SettingsException with every problem
    static Plan read(Path file) {
        var config = Settings.load(file, GatewayConfig.class);
        return new Plan(config, PortfolioPlan.of(config), Schema.load());
    }

    /// The tables of the devices that the portfolio names.
    Map<DeviceId, String> tables() {
        var tables = new HashMap<DeviceId, String>();
        for (var farm : portfolio.farms())
            farm.turbines().forEach(t -> tables.put(t.device(), DeviceKind.TURBINE.label()));
        for (var farm : portfolio.farms())
            farm.park().devices().forEach(d -> tables.put(d, DeviceKind.PARK.label()));
        for (var center : portfolio.dataCenters()) {
            var metering = center.metering();
            metering.pdus().forEach(p -> tables.put(p.device(), DeviceKind.PDU.label()));
            metering.meters().forEach(m -> tables.put(m.device(), DeviceKind.METER.label()));
        }
        return tables;
    }
}
