package io.windlass.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Broker, gateway and agents of one test, as real processes in its folder; closed in reverse
/// order.
final class Chain implements AutoCloseable {
    final Path folder;
    final int brokerPort = Tools.freePort();
    final int gatewayPort = Tools.freePort();
    private final Deque<Spawned> started = new ArrayDeque<>();
    private final String plantTime;

    Chain(Path folder) throws IOException {
        this(folder, "");
    }

    /// A chain in which plant time runs as the text says.
    Chain(Path folder, String plantTime) throws IOException {
        this.folder = folder;
        this.plantTime = plantTime;
    }

    Spawned add(Spawned program) {
        started.push(program);
        return program;
    }

    /// The small plant of [Plant], as the simulator plays it.
    Spawned simulator(Plant plant, String... arguments) throws IOException {
        var config = write("simulator.yaml", plant.simulator());
        var all = new ArrayList<>(List.of("run", "--config", config.toString()));
        if (!plantTime.isEmpty()) all.addAll(List.of("--plant-time", plantTime));
        all.addAll(List.of(arguments));
        return add(Programs.start("simulator", folder, all.toArray(String[]::new)))
                .await("is healthy", () -> Http.status(url(plant.statusPort, "/health")) == 200);
    }

    Spawned mosquitto() throws IOException {
        return add(Peers.mosquitto(folder, brokerPort));
    }

    /// @param rest `store:`, `timing:` and `portfolio:` of gateway.yaml
    Spawned gateway(String rest) throws IOException {
        var config =
                write(
                        "gateway.yaml",
                        """
                        host: gateway-1
                        mqtt: {broker: "tcp://127.0.0.1:%d"}
                        http: 127.0.0.1:%d
                        """
                                        .formatted(brokerPort, gatewayPort)
                                + rest);
        return add(program("gateway", "gateway", config))
                .await("is healthy", () -> Http.status(at("/health")) == 200);
    }

    /// @param devices the items of `devices:` of agent.yaml
    Agent agent(String site, String edge, String devices) throws IOException {
        int port = Tools.freePort();
        var config =
                write(
                        edge + ".yaml",
                        """
                        site: %s
                        edge: %s
                        host: gateway-1
                        mqtt: {broker: "tcp://127.0.0.1:%d"}
                        http: 127.0.0.1:%d
                        profiles: [%s]
                        devices:
                        """
                                        .formatted(
                                                site,
                                                edge,
                                                brokerPort,
                                                port,
                                                Tools.repository().resolve("configs/devices"))
                                + devices);
        var program = add(program(edge, "agent", config));
        return new Agent(
                program.await("is healthy", () -> Http.status(url(port, "/health")) == 200), port);
    }

    private Spawned program(String name, String program, Path config) throws IOException {
        return plantTime.isEmpty()
                ? Programs.named(name, program, folder, "run", "--config", config.toString())
                : Programs.named(
                        name,
                        program,
                        folder,
                        "run",
                        "--config",
                        config.toString(),
                        "--plant-time",
                        plantTime);
    }

    /// An agent and where it tells about itself.
    record Agent(Spawned program, int port) {
        JsonNode status() throws IOException, InterruptedException {
            return Http.json(url(port, "/status"));
        }

        /// Stops it in order; its last line of output is its final status.
        JsonNode stop() throws IOException, InterruptedException {
            program.stop();
            var lines = program.output().strip().lines().toList();
            return Http.parse(lines.getLast());
        }
    }

    String at(String path) {
        return url(gatewayPort, path);
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    static String url(int port, String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @Override
    public void close() {
        started.forEach(Spawned::close);
    }
}
