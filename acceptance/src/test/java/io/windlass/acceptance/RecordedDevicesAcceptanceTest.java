package io.windlass.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Recorded PDUs served by snmpsim and a register image served by pymodbus, through the whole
/// chain.
class RecordedDevicesAcceptanceTest {
    /// Debian's pymodbus belongs to Debian's Python, whichever comes first on the PATH.
    private static final String DEBIAN_PYTHON = "/usr/bin/python3";

    @TempDir Path folder;

    @Test
    void whatTheRecordingsSayArrivesInTheGateway() throws Exception {
        int snmp = Tools.freePorts(1);
        int modbus = Tools.freePort();
        try (var chain = new Chain(folder)) {
            chain.add(snmpsim(snmp, "apc_apdu9959eu3", "raritan-pdu_px2"));
            chain.add(pymodbus(modbus, "map_eastron_SDM630.synthetic-registers.csv"));
            chain.mosquitto();
            var gateway =
                    chain.gateway("store: {embedded: {file: windlass.db}}\nportfolio: {id: lab}\n");
            chain.agent(
                    "lab",
                    "bench",
                    """
                      - {id: APC, profile: apc-rpdu2, snmp: "127.0.0.1:%d", community: apc_apdu9959eu3}
                      - {id: RARITAN, profile: raritan-pdu2, snmp: "127.0.0.1:%d", community: raritan-pdu_px2}
                      - {id: SDM, profile: eastron-sdm630, modbus: "127.0.0.1:%d"}
                    """
                            .formatted(snmp, snmp, modbus));
            for (var device : List.of("APC", "RARITAN", "SDM"))
                gateway.await(device + " has values", () -> good(chain, device).size() > 5);

            // The recordings' own true values: *.expected.csv and *.mib-expected.csv in ../shared.
            assertThat(good(chain, "APC"))
                    .containsEntry("active_power", 1170.0)
                    .containsEntry("apparent_power", 1250.0)
                    .containsEntry("energy", 70_600.0);
            var raritan = good(chain, "RARITAN");
            assertThat(raritan).containsEntry("inlet.1/active_power", 138.0);
            assertThat(raritan.get("inlet.1/current")).isCloseTo(0.68, within(1e-9));
            assertThat(raritan.get("outlet.10/current")).isCloseTo(0.184, within(1e-9));
            assertThat(good(chain, "SDM").get("phase.L1/voltage"))
                    .isCloseTo(230.399994, within(1e-6));
        }
    }

    /// The good values of a device by signal.
    private static Map<String, Double> good(Chain chain, String device)
            throws IOException, InterruptedException {
        var values = new TreeMap<String, Double>();
        var latest = Http.json(chain.at("/api/v1/devices/lab/" + device));
        for (var reading : latest.path("readings")) {
            var component = reading.path("component").asText();
            var name =
                    (component.isEmpty() ? "" : component + "/") + reading.path("signal").asText();
            if (reading.path("value").isNumber())
                values.put(name, reading.path("value").asDouble());
        }
        return values;
    }

    private Spawned snmpsim(int port, String... recordings)
            throws IOException, InterruptedException {
        var data = Files.createDirectories(folder.resolve("snmp"));
        for (var recording : recordings) {
            var name = recording + ".snmprec";
            Files.copy(Tools.shared("fixtures/snmp/" + name), data.resolve(name));
        }
        var cache = Files.createDirectories(folder.resolve("cache"));
        var everybody = PosixFilePermissions.fromString("rwxrwxrwx");
        for (var open : List.of(folder, data, cache))
            Files.setPosixFilePermissions(open, everybody);
        var command =
                new ArrayList<>(
                        List.of(
                                Tools.program("snmpsimd", "snmpsim"),
                                "--agent-udpv4-endpoint=127.0.0.1:" + port,
                                "--data-dir=" + data,
                                "--cache-dir=" + cache));
        if ("root".equals(System.getProperty("user.name")))
            command.addAll(List.of("--process-user=nobody", "--process-group=nogroup"));
        return Spawned.start("snmpsim", command, folder);
    }

    private Spawned pymodbus(int port, String image) throws IOException {
        var script = folder.resolve("modbus_image.py");
        try (var text = getClass().getResourceAsStream("modbus_image.py")) {
            Files.copy(text, script);
        }
        return Spawned.start(
                        "pymodbus",
                        List.of(
                                DEBIAN_PYTHON,
                                script.toString(),
                                String.valueOf(port),
                                Tools.shared("fixtures/modbus/" + image).toString()),
                        folder)
                .await("listens", () -> Peers.answers(port));
    }
}
