package io.windlass.agent.cases;

import io.windlass.agent.config.AgentConfig;
import io.windlass.agent.config.AgentFile;
import io.windlass.agent.device.Description;
import io.windlass.agent.drivers.Drivers;
import io.windlass.agent.modbus.ModbusServer;
import io.windlass.agent.profile.Function;
import io.windlass.agent.profile.Profiles;
import io.windlass.agent.shared.Csv;
import io.windlass.agent.snmp.Snmpsim;
import io.windlass.settings.Settings;
import io.windlass.telemetry.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plays the devices of all cases, and reads them as an agent would that is configured for them.
final class Bench implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private final Profiles profiles = Profiles.load(List.of(Path.of("..", "configs", "devices")));
    private final Path work;
    private final List<Case> cases;
    private @Nullable Snmpsim snmpsim;

    /// What a device offered and said.
    record Heard(Description description, Sample sample) {}

    /// A bench on which nothing runs yet.
    Bench(Path work, List<Case> cases) {
        this.work = work;
        this.cases = cases;
    }

    Profiles profiles() {
        return profiles;
    }

    Heard read(Case one) throws IOException, InterruptedException {
        one.requireInput();
        if (one.walk().isPresent())
            return read(
                    one,
                    "snmp: \"127.0.0.1:%d\", community: %s"
                            .formatted(snmpsim(one).port(), one.name()));
        try (var server = new ModbusServer()) {
            for (var row : Csv.rows(one.registers().orElseThrow())) load(server, row);
            return read(one, "modbus: \"127.0.0.1:%d\"".formatted(server.port()));
        }
    }

    private Heard read(Case one, String address) throws IOException, InterruptedException {
        var yaml =
                """
                site: lab
                edge: cases
                host: nobody
                mqtt: {broker: "tcp://127.0.0.1:1883"}
                devices:
                  - {id: device, profile: %s, timeout: 5s, %s}
                """
                        .formatted(one.written().profile(), address);
        var file = Settings.parse("agent.yaml", yaml, AgentFile.class);
        try (var drivers = new Drivers(profiles, CLOCK)) {
            var entries = AgentConfig.of(file, Drivers.protocols(profiles)).devices();
            var device = drivers.buses(entries).getFirst().devices().getFirst();
            var sample = device.poll();
            return new Heard(device.description(), sample);
        }
    }

    /// A row of an image: `function,address,words` by hand, `[function,]address,value_hex`
    /// recorded.
    private static void load(ModbusServer server, Csv.Row row) {
        var words =
                Arrays.stream((row.cell("words") + row.cell("value_hex")).split(" ", -1))
                        .mapToInt(word -> Integer.parseInt(word, 16))
                        .toArray();
        server.with(function(row.cell("function")), Integer.decode(row.cell("address")), words);
    }

    private static Function function(String code) {
        return switch (code) {
            case "1" -> Function.COIL;
            case "2" -> Function.DISCRETE;
            case "", "3" -> Function.HOLDING;
            case "4" -> Function.INPUT;
            default -> throw new IllegalArgumentException("no function " + code);
        };
    }

    /// One process for all cases: it takes seconds to start.
    private Snmpsim snmpsim(Case first) throws IOException {
        var running = snmpsim;
        if (running == null) {
            var walks = new HashMap<String, Path>();
            for (var one : cases) one.walk().ifPresent(walk -> walks.put(one.name(), walk));
            running = Snmpsim.start(work, walks);
            snmpsim = running;
            running.awaitReady(first.name());
        }
        return running;
    }

    @Override
    public void close() throws IOException {
        if (snmpsim != null) snmpsim.close();
    }
}
