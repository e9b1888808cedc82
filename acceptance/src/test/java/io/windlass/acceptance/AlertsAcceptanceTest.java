package io.windlass.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The grid limits a farm, and Alertmanager hears of it: the whole chain, a minute of the plant's
/// in a second.
class AlertsAcceptanceTest {
    @TempDir Path folder;

    @Test
    void aLimitedFarmIsToldToAlertmanagerOnceForAllItsScopes() throws Exception {
        int alertmanager = Tools.freePort();
        var start = InstantSource.system().instant();
        try (var chain = new Chain(folder, "%s@%s*30".formatted(start, start))) {
            chain.add(Peers.alertmanager(folder, alertmanager));
            int modbus = Tools.freePorts(3);
            simulator(chain, modbus, "%s@%s*30".formatted(start, start));
            chain.mosquitto();
            var gateway =
                    chain.gateway(
                            """
                            timing: {lateness: 30s, max_hold: 90s}
                            alerts: {deliver: {alertmanagers: ["http://127.0.0.1:%d"]}}
                            portfolio:
                              id: small
                              farms: [{id: farm, site: wind, rated_power: 2500kW, turbines: ["WT{01..03}"]}]
                            """
                                    .formatted(alertmanager));
            chain.agent(
                    "wind",
                    "box",
                    "  - {id: \"WT{01..03}\", profile: turbine-generic, modbus: \"127.0.0.1:{%d..%d}\", every: 10s}%n"
                            .formatted(modbus, modbus + 2));

            gateway.await("raises", () -> rules(alertmanager).contains("high"));

            var high = alerts(alertmanager, "high").getFirst();
            assertThat(alerts(alertmanager, "high")).hasSize(1);
            assertThat(high.at("/labels/scope").asText()).isEqualTo("portfolio:small");
            assertThat(high.at("/receivers/0/name").asText()).isEqualTo("page");
            var shown = Http.json(chain.at("/api/v1/alerts"));
            assertThat(shown.at("/current"))
                    .anyMatch(a ->
                            a.at("/scope").asText().equals("farm:farm")
                                    && a.at("/folded_into").asText().equals("portfolio:small"));
            gateway.kill9();
            gateway.again();
            gateway.await(
                    "knows them still",
                    () -> Http.json(chain.at("/api/v1/alerts")).at("/current").size() > 0);
            assertThat(ids(Http.json(chain.at("/api/v1/alerts")))).containsAll(ids(shown));
        }
    }

    private static void simulator(Chain chain, int modbus, String plantTime) throws IOException {
        int status = Tools.freePort();
        var config =
                chain.write(
                        "simulator.yaml",
                        "seed: 7\nhttp: 127.0.0.1:%d\nhalls: []\ncontracts: []\n".formatted(status)
                                + """
                                farm:
                                  turbines: 3
                                  modbus: "127.0.0.1:%d"
                                  wind: {mean: 11.0, swing: 0, gust: 0.2}
                                  grid_limit: {every: 200m, active: 0.95, ramp: 10s, level: 0.3, feeders: 1}
                                  faults: {every: 20m, lasts: 5m, turbines: 0}
                                  noise_mode: {every: 1h, lasts: 10m, ramp: 20s, level: 0.5, turbines: 0}
                                """
                                        .formatted(modbus));
        chain.add(
                        Programs.start(
                                "simulator",
                                chain.folder,
                                "run",
                                "--config",
                                config.toString(),
                                "--plant-time",
                                plantTime))
                .await("is healthy", () -> Http.status(Chain.url(status, "/health")) == 200);
    }

    private static List<String> ids(JsonNode shown) {
        return nodes(shown.at("/current")).stream()
                .filter(a -> a.at("/rule").asText().equals("high"))
                .map(a -> a.at("/id").asText())
                .toList();
    }

    private static List<String> rules(int port) throws IOException, InterruptedException {
        return nodes(Http.json(Chain.url(port, "/api/v2/alerts"))).stream()
                .map(a -> a.at("/labels/rule").asText())
                .toList();
    }

    private static List<JsonNode> alerts(int port, String rule)
            throws IOException, InterruptedException {
        return nodes(Http.json(Chain.url(port, "/api/v2/alerts"))).stream()
                .filter(a -> a.at("/labels/rule").asText().equals(rule))
                .toList();
    }

    private static List<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
