package io.windlass.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each process is killed and started again: the chain heals without a hand and tells the truth
/// meanwhile.
class HealingAcceptanceTest {
    @TempDir Path folder;

    @Test
    void killingAnyOneProcessHealsWithoutAHand() throws Exception {
        var plant = new Plant(3);
        try (var chain = new Chain(folder)) {
            var simulator = chain.simulator(plant);
            var broker =
                    chain.add(
                            Programs.start(
                                            "broker",
                                            folder,
                                            "run",
                                            "--port",
                                            String.valueOf(chain.brokerPort))
                                    .await("listens", () -> Peers.answers(chain.brokerPort)));
            var gateway =
                    chain.gateway(
                            "store: {embedded: {file: windlass.db}}\ntiming: {lateness: 3s, interval: 10s, max_hold: 10s}\n"
                                    + plant.portfolio("2500kW"));
            var agent = chain.agent("wind", "farm", plant.farmDevices("1s")).program();
            gateway.await("knows all turbines", () -> fresh(chain));

            simulator.kill9();
            gateway.await("calls the turbines silent", () -> all(chain, "state", "SILENT"));
            gateway.await("holds no old power", () -> generated(chain).path("value").isNull());
            simulator.again();
            gateway.await("hears the turbines again", () -> fresh(chain));

            agent.kill9();
            gateway.await("sees the edge leave by its Will", () -> !edge(chain, "online"));
            agent.again();
            gateway.await("hears the edge again", () -> fresh(chain) && edge(chain, "online"));

            broker.kill9();
            gateway.await("sees figures grow old", () -> age(chain) > 3);
            broker.again();
            gateway.await("hears all again", () -> fresh(chain));

            gateway.kill9();
            gateway.again();
            gateway.await("is back with live figures", () -> fresh(chain));
            gateway.await("has closed intervals from before", () -> rows(chain) > 2);
        }
    }

    private static JsonNode live(Chain chain) throws IOException, InterruptedException {
        return Http.json(chain.at("/api/v1/live"));
    }

    private static JsonNode generated(Chain chain) throws IOException, InterruptedException {
        return live(chain).at("/portfolio/wind/generated_w");
    }

    private static boolean fresh(Chain chain) throws IOException, InterruptedException {
        for (var turbine : live(chain).at("/farms/0/turbines")) {
            if (turbine.path("power_w").isNull() || turbine.path("age_s").asDouble(99) > 3)
                return false;
        }
        return generated(chain).path("coverage").asDouble() == 1;
    }

    private static boolean all(Chain chain, String key, String value)
            throws IOException, InterruptedException {
        for (var turbine : live(chain).at("/farms/0/turbines"))
            if (!turbine.path(key).asText().equals(value)) return false;
        return true;
    }

    private static boolean edge(Chain chain, String key) throws IOException, InterruptedException {
        return live(chain).at("/edges/0").path(key).asBoolean();
    }

    private static double age(Chain chain) throws IOException, InterruptedException {
        return live(chain).at("/farms/0/turbines/0/age_s").asDouble();
    }

    private static int rows(Chain chain) throws IOException, InterruptedException {
        return Http.json(chain.at("/api/v1/history?scope=portfolio")).path("rows").size();
    }
}
