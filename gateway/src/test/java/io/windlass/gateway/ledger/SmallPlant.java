package io.windlass.gateway.ledger;

import io.windlass.analytics.Engine;
import io.windlass.analytics.Interval;
import io.windlass.analytics.Output;
import io.windlass.analytics.plant.Portfolio;
import io.windlass.analytics.plant.Timing;
import io.windlass.gateway.config.GatewayConfig;
import io.windlass.gateway.config.PortfolioPlan;
import io.windlass.gateway.feed.Arrival;
import io.windlass.gateway.feed.Receipt;
import io.windlass.gateway.store.Described;
import io.windlass.gateway.store.FigureRows;
import io.windlass.gateway.store.Row;
import io.windlass.settings.Settings;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.EdgeId;
import io.windlass.telemetry.Quantity;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Two turbines under a limit that comes and goes, a PDU, and what they say.
final class SmallPlant {
    static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
    static final EdgeId EDGE = new EdgeId("ridge", "box");
    static final Timing TIMING =
            new Timing(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMinutes(1));
    static final DeviceId PDU = new DeviceId("hall", "P1");
    static final List<DeviceId> TURBINES =
            List.of(new DeviceId("ridge", "W1"), new DeviceId("ridge", "W2"));

    private static final double RATED = 2e6;

    private SmallPlant() {}

    static Portfolio portfolio() {
        var config =
                """
                host: g
                mqtt: {broker: "tcp://127.0.0.1:1883"}
                timing: {lateness: 30s, max_hold: 30s, interval: 1m}
                portfolio:
                  id: all
                  farms: [{id: wind, site: ridge, rated_power: 2MW, turbines: [W1, W2]}]
                  data_centers:
                    - {id: hall, site: hall, pue: 1.2, pdus: [{devices: P1, level: device}]}
                  contracts: [{farm: wind, data_center: hall, fraction: 0.4, loss: 0.03}]
                """;
        return PortfolioPlan.of(Settings.parse("small.yaml", config, GatewayConfig.class));
    }

    /// What each device says every five seconds or so, in order of time.
    static List<Sample> samples(int seed, Duration span) {
        var random = new Random(seed);
        var samples = new ArrayList<Sample>();
        for (long at = 0; at < span.toMillis(); at += 5_000) {
            double limit = at / 180_000 % 2 == 0 ? RATED : 6e5;
            for (var turbine : TURBINES)
                samples.add(turbine(turbine, at + random.nextInt(3_000), limit, random));
            var watts = new Good(Quantity.ACTIVE_POWER.signal(), 1e6 + random.nextInt(200_000));
            samples.add(new Sample(PDU, at(at + random.nextInt(3_000)), List.of(watts)));
        }
        return samples;
    }

    private static Sample turbine(DeviceId device, long at, double limit, Random random) {
        double available = 5e5 + random.nextInt(1_000_000);
        List<Reading> readings =
                List.of(
                        good(Quantity.ACTIVE_POWER, Math.min(limit, available)),
                        good(Quantity.AVAILABLE_POWER, available),
                        good(Quantity.POWER_LIMIT, limit));
        return new Sample(device, at(at), readings);
    }

    private static Good good(Quantity quantity, double value) {
        return new Good(quantity.signal(), value);
    }

    static Instant at(long millis) {
        return START.plusMillis(millis);
    }

    static Arrival arrival(Sample sample, long offset, boolean historical) {
        var table = sample.device().equals(PDU) ? "pdu" : "turbine";
        var described = new Described(sample.device(), EDGE, table, "generic", Map.of());
        var receipt = new Receipt(EDGE, "epoch-1", offset);
        return new Arrival(described, sample, Optional.of(receipt), historical);
    }

    /// The rows of all intervals of a run in which nothing ever went wrong, up to an instant.
    static List<Row> truth(List<Sample> samples, Instant until) {
        var engine = new Engine(portfolio(), START);
        samples.forEach(engine::apply);
        var intervals = new ArrayList<Interval>();
        var mark = until.plus(TIMING.lateness());
        for (var due = engine.advance(mark); !due.isEmpty(); due = engine.advance(mark))
            for (var output : due)
                if (output instanceof Output.Closed(var interval)) intervals.add(interval);
        return intervals.stream().map(FigureRows::of).map(SmallPlant::plain).toList();
    }

    /// Without what tells that it was revised.
    static Row plain(Row row) {
        var fields = new HashMap<>(row.fields());
        fields.remove("revision");
        fields.computeIfPresent(
                "quality",
                (_, flags) ->
                        String.valueOf(flags).replaceAll(",?REVISED", "").replaceAll("^,", ""));
        return new Row(row.table(), row.tags(), fields, row.at());
    }
}
