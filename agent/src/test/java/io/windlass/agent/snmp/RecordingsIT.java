package io.windlass.agent.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.agent.profile.Profiles;
import io.windlass.agent.shared.Csv;
import io.windlass.agent.shared.Expected;
import io.windlass.agent.shared.Shared;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.SignalId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snmp4j.smi.OID;

/// Recordings of real devices, read with the shipped profiles: every measured value must be found,
/// under the right name, in the canonical unit.
class RecordingsIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final Map<String, String> SIGNALS =
            Map.ofEntries(
                    Map.entry("power", "active_power"),
                    Map.entry("percent", "imbalance"),
                    Map.entry("reactive_power", "reactive_power"));

    @TempDir static Path work;

    private static Snmpsim snmpsim;
    private static SnmpClient client;
    private static Profiles profiles;

    @BeforeAll
    static void start() throws IOException {
        snmpsim = Snmpsim.start(work);
        client = SnmpClient.open();
        profiles = Profiles.load(List.of(Path.of("..", "configs", "devices")));
        snmpsim.awaitReady(client, "apc_apdu9959eu3");
    }

    @AfterAll
    static void stop() throws IOException {
        if (client != null) client.close();
        if (snmpsim != null) snmpsim.close();
    }

    @ParameterizedTest
    @CsvSource({
        "apc_apdu9959eu3, apc-rpdu2",
        "raritan-pdu_px2, raritan-pdu2",
        "sentry4, servertech-sentry4",
        "eatonpdu_2, eaton-epdu",
        "schleifenbauer, schleifenbauer",
        "vertiv-pdu_mg02e4w1, vertiv-geist-v5",
        "janitza-umg96_umg96, janitza-umg96",
    })
    void everyMeasuredValueOfARecordingIsRead(String recording, String profile) throws Exception {
        var device = device(recording, profile);
        var found = byOid(device, device.poll().readings());
        var missing = new ArrayList<String>();
        int covered = 0;
        int total = 0;
        for (var row : expected(recording)) {
            total++;
            var reading = found.get(new OID(row.oid()));
            if (reading != null) {
                checkName(row.quantity(), reading.signal());
                row.value().check(reading);
                covered++;
            } else if (!row.quantity().equals("state")) {
                missing.add(row.toString());
            }
        }
        System.out.printf("recording=%s covered=%d total=%d%n", recording, covered, total);
        assertThat(missing).isEmpty();
        assertThat(covered).isPositive();
    }

    @Test
    void powerThatADeviceDoesNotMeasureIsApparentPowerTimesPowerFactor() throws Exception {
        var readings = device("schleifenbauer", "schleifenbauer").poll().readings();

        assertThat(readings)
                .contains(new Reading.Good(SignalId.parse("phase.210-L1/active_power"), 32.158));
    }

    @Test
    void componentsCarryTheNamesThatTheDeviceGivesThem() throws Exception {
        var raritan = device("raritan-pdu_px2", "raritan-pdu2");
        raritan.poll();

        assertThat(raritan.description().signals())
                .extracting(s -> s.id() + "=" + s.label())
                .contains(
                        "inlet.1/active_power=I1",
                        "outlet.1/current=1",
                        "outlet.10/active_power=OUTLET10");
    }

    private static void checkName(String quantity, SignalId signal) {
        assertThat(signal.name()).endsWith(name(quantity));
    }

    private static String name(String quantity) {
        return quantity.equals("state") || quantity.equals("count")
                ? ""
                : SIGNALS.getOrDefault(quantity, quantity);
    }

    private static SnmpDevice device(String recording, String profile) {
        return new SnmpDevice(
                new DeviceId("site", recording),
                profiles.find(profile).orElseThrow(),
                new SnmpPeer(client, snmpsim.recording(recording), TIMEOUT),
                CLOCK);
    }

    private static Map<OID, Reading> byOid(SnmpDevice device, List<Reading> readings) {
        var byId =
                readings.stream().collect(Collectors.toMap(Reading::signal, Function.identity()));
        var found = new HashMap<OID, Reading>();
        for (var instance : device.instances()) {
            var reading = byId.get(instance.signal().id());
            if (instance.factor().isEmpty() && reading != null)
                found.put(instance.value(), reading);
        }
        return found;
    }

    private record Row(String oid, String quantity, Expected value) {
        static Row of(Csv.Row row, String value, String unit) {
            var expected = new Expected(row.cell(value), row.cell(unit));
            return new Row(row.cell("oid"), row.cell("quantity"), expected);
        }
    }

    private static List<Row> expected(String recording) throws IOException {
        var rows = new ArrayList<Row>();
        for (var row : Csv.rows(Shared.path("fixtures/snmp/" + recording + ".expected.csv"))) {
            rows.add(Row.of(row, "true_value", "true_unit"));
        }
        var fromMib = Shared.path("fixtures/snmp").resolve(recording + ".mib-expected.csv");
        if (Files.exists(fromMib)) {
            for (var row : Csv.rows(fromMib)) rows.add(Row.of(row, "value", "unit"));
        }
        return rows;
    }
}
