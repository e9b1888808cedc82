package io.windlass.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import io.windlass.settings.PlantTime;
import io.windlass.settings.Settings;
import io.windlass.simulator.config.SimulatorConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SimulatorIT {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:30Z");
    private static final String YAML =
            """
            http: 127.0.0.1:0
            farm: {turbines: 4, modbus: "127.0.0.1:0"}
            halls:
            - {id: hall-a, prefix: PDU-A, layout: apc_rpdu2, snmp: "127.0.0.1:0", pdus: 2}
            contracts: [{data_center: hall-a, fraction: 0.001}]
            """;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theLedgerShowsWholePastMinutesAndTheirTotals() throws Exception {
        try (var simulator = start(() -> NOW)) {
            var json = page(simulator, "/ledger?from=2026-11-24T11:50:00Z&to=2026-11-24T12:05:00Z");

            assertThat(json.get("/totals/minutes")).isEqualTo(10);
            assertThat(json.get("/minutes/9/start")).isEqualTo("2026-11-24T11:59:00Z");
            assertThat(json).doesNotContainKey("/minutes/10/start");
            double generated = number(json, "/totals/generated_wh");
            double curtailed = number(json, "/totals/curtailed_wh");
            double sum = 0;
            for (int n = 0; n < 10; n++)
                sum += number(json, "/minutes/%d/generated_wh".formatted(n));
            assertThat(generated).isEqualTo(sum, org.assertj.core.api.Assertions.within(1e-3));
            assertThat(number(json, "/totals/curtailment_ratio"))
                    .isEqualTo(curtailed / (curtailed + generated));
            assertThat(number(json, "/totals/matched_wh/hall-a"))
                    .isEqualTo(
                            Math.min(
                                    number(json, "/totals/facility_wh/hall-a"),
                                    number(json, "/totals/delivered_wh/hall-a")));
            assertThat(number(json, "/totals/load_wh/hall-a")).isPositive();
        }
    }

    @Test
    void turbinesAreShownWhenAskedFor() throws Exception {
        try (var simulator = start(() -> NOW)) {
            var window = "/ledger?from=2026-11-24T11:58:00Z&to=2026-11-24T11:59:00Z";

            assertThat(page(simulator, window))
                    .doesNotContainKey("/minutes/0/turbines/WT04/own_wh");
            assertThat(page(simulator, window + "&turbines=true"))
                    .containsKey("/minutes/0/turbines/WT04/own_wh");
        }
    }

    @Test
    void anEmptyWindowHasNoRatio() throws Exception {
        try (var simulator = start(() -> NOW)) {
            var json = page(simulator, "/ledger?from=2026-11-24T12:00:00Z&to=2026-11-24T12:00:20Z");

            assertThat(json).containsEntry("/totals/curtailment_ratio", "null");
            assertThat(json).containsEntry("/totals/renewable_share", "null");
        }
    }

    @Test
    void stateAndHealthAnswerAndNonsenseIsRefused() throws Exception {
        try (var simulator = start(() -> NOW)) {
            assertThat(page(simulator, "/health")).containsEntry("/status", "ok");
            assertThat(page(simulator, "/state")).containsKey("/turbines/WT04/power_w");
            assertThat(get(simulator, "/ledger?from=yesterday").statusCode()).isEqualTo(400);
            assertThat(get(simulator, "/ledger?from=2020-01-01T00:00:00Z").statusCode())
                    .isEqualTo(400);
            assertThat(get(simulator, "/nothing").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void underFastPlantTimeMinutesPassInTensOfMilliseconds() throws Exception {
        var time = new PlantTime(InstantSource.system().instant(), NOW, 7200);
        try (var simulator = start(time.clock(InstantSource.system()))) {
            var window = "/ledger?from=2026-11-24T12:00:00Z&to=2026-11-25T12:00:00Z";
            double minutes = 0;
            while (minutes < 10) minutes = number(page(simulator, window), "/totals/minutes");

            assertThat(minutes).isLessThan(1440);
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var yaml =
                    YAML.replace(
                            "modbus: \"127.0.0.1:0\"",
                            "modbus: \"127.0.0.1:" + taken.getLocalPort() + "\"");

            assertThatThrownBy(() -> start(yaml, () -> NOW))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cannot listen on tcp")
                    .hasMessageContaining("" + taken.getLocalPort());
        }
    }

    private static Simulator start(InstantSource clock) throws IOException {
        return start(YAML, clock);
    }

    private static Simulator start(String yaml, InstantSource clock) throws IOException {
        var config = Settings.parse("simulator.yaml", yaml, SimulatorConfig.class);
        return Simulator.start(config, Simulator.turbines(config), clock);
    }

    private HttpResponse<String> get(Simulator simulator, String path) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + simulator.http().getPort() + path);
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private Map<String, Object> page(Simulator simulator, String path) throws Exception {
        var response = get(simulator, path);
        assertThat(response.statusCode()).isEqualTo(200);
        return leaves(response.body());
    }

    /// Every value of a document by its JSON pointer.
    private static Map<String, Object> leaves(String json) throws IOException {
        var leaves = new HashMap<String, Object>();
        try (var parser = new JsonFactory().createParser(json)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                var pointer = parser.getParsingContext().pathAsPointer().toString();
                if (token.isNumeric()) leaves.put(pointer, parser.getNumberValue());
                else if (token.isScalarValue()) leaves.put(pointer, parser.getText());
            }
        }
        return leaves;
    }

    private static double number(Map<String, Object> json, String pointer) {
        assertThat(json).containsKey(pointer);
        return ((Number) java.util.Objects.requireNonNull(json.get(pointer))).doubleValue();
    }
}
