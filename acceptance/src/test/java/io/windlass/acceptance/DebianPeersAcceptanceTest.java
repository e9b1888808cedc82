package io.windlass.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From simulated devices through Debian's mosquitto into Debian's InfluxDB and into
/// VictoriaMetrics.
class DebianPeersAcceptanceTest {
    private static final int ENOUGH = 2_000;

    @TempDir Path folder;

    @Test
    void everyReadingThatWasPolledIsCountedByInfluxQl() throws Exception {
        int port = Tools.freePort();
        var plant = new Plant(3);
        try (var chain = new Chain(folder)) {
            chain.add(Peers.influxd(folder, port));
            var polled = run(chain, plant, "{url: \"http://127.0.0.1:" + port + "\"}");

            var influx = new Influx(port, "windlass");
            assertThat(influx.readings()).isEqualTo(polled);
            assertThat(
                            influx.ask("SELECT last(active_power) FROM turbine GROUP BY device")
                                    .path("series"))
                    .hasSize(3);
            Dashboards.everyQueryReturnsRows(influx);
        }
    }

    @Test
    void everyReadingThatWasPolledGoesThroughTheV2WritePath() throws Exception {
        int port = Tools.freePort();
        var plant = new Plant(3);
        try (var chain = new Chain(folder)) {
            chain.add(Peers.victoriaMetrics(folder, port));
            var polled =
                    run(
                            chain,
                            plant,
                            "{url: \"http://127.0.0.1:" + port + "\", version: 2, org: acme}");

            assertThat(VictoriaMetrics.readings(port)).isEqualTo(polled);
        }
    }

    /// Polls until there is enough, stops all in order and answers how many good readings there
    /// were.
    private static long run(Chain chain, Plant plant, String influx) throws Exception {
        chain.simulator(plant);
        chain.mosquitto();
        var gateway =
                chain.gateway(
                        "store: {influx: %s}%ntiming: {lateness: 3s, interval: 10s}%n"
                                        .formatted(influx)
                                + plant.portfolio("2500kW"));
        var farm = chain.agent("wind", "farm", plant.farmDevices("1s"));
        var halls = chain.agent("halls", "halls", plant.hallDevices());
        gateway.await("has closed an interval", () -> intervals(chain) > 0);
        farm.program()
                .await("has polled", () -> farm.status().path("polled_readings").asLong() > ENOUGH);
        long polled = 0;
        for (var agent : new Chain.Agent[] {farm, halls}) {
            var last = agent.stop();
            assertThat(last.path("unacked").asLong()).as(last.toString()).isZero();
            polled += last.path("polled_readings").asLong();
        }
        assertThat(gateway.stop()).isIn(0, 143);
        return polled;
    }

    private static double intervals(Chain chain) throws IOException, InterruptedException {
        return Http.text(chain.at("/metrics"))
                .lines()
                .filter(line -> line.startsWith("windlass_gateway_intervals_total "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .sum();
    }
}
