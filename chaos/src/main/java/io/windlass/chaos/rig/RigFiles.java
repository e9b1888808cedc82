package io.windlass.chaos.rig;

import io.windlass.demo.Installation;
import io.windlass.demo.Ports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The configurations of the rig, with ports that are free, in its folder.
///
/// @param ports how far the ports of the files are moved
public record RigFiles(Path folder, Ports ports) {
    private static final List<String> FILES =
            List.of(
                    "simulator.yaml",
                    "gateway.yaml",
                    "agent-farm.yaml",
                    "agent-hall.yaml",
                    "mosquitto.conf",
                    "influxdb.conf");

    /// @param commit `spool.commit` of the agents
    static RigFiles write(Path folder, Installation installation, String commit)
            throws IOException {
        var texts = new LinkedHashMap<String, String>();
        for (var file : FILES) texts.put(file, text(file).replace("@COMMIT@", commit));
        var ports = Ports.free(String.join("\n", texts.values()), RandomGenerator.getDefault());
        for (var file : texts.entrySet())
            Files.writeString(folder.resolve(file.getKey()), ports.moved(file.getValue()));
        copyDevices(installation.configs().resolve("devices"), folder.resolve("devices"));
        for (var state : List.of("farm-state", "hall-state", "gateway-state"))
            Files.createDirectories(folder.resolve(state));
        return new RigFiles(folder, ports);
    }

    private static void copyDevices(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.newDirectoryStream(from, "*.yaml")) {
            for (var file : files) Files.copy(file, to.resolve(file.getFileName().toString()));
        }
    }

    private static String text(String file) throws IOException {
        try (var in = RigFiles.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("no resource " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Where a port of the files really is.
    public int port(int written) {
        return written + ports.offset();
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /// The journals of the agents, by program.
    public Map<String, Path> journals() {
        return Map.of(
                Rig.FARM, folder.resolve("farm.journal"), Rig.HALL, folder.resolve("hall.journal"));
    }
}
