package io.windlass.demo;

import io.windlass.settings.Ranges;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The demo's five programs with the configurations of one workspace.
public final class Demo implements AutoCloseable {
    /// The agents' configurations, each with the name of its program.
    static final List<String> AGENTS = List.of("agent-farm", "agent-halls");

    private static final Pattern DEVICES = Pattern.compile("(?m)^ *- *\\{? *id: *([^\\s,}]+)");

    private final Workspace workspace;
    private final Fleet fleet;
    private final Pages pages = new Pages();

    private Demo(Workspace workspace, Fleet fleet) {
        this.workspace = workspace;
        this.fleet = fleet;
    }

    /// Wires the programs; starts none.
    public static Demo of(Installation installation, Workspace workspace) throws IOException {
        var broker = workspace.broker();
        var listen = List.of("run", "--host", broker.getHost(), "--port", "" + broker.getPort());
        var programs = new ArrayList<Program>();
        programs.add(program(installation, workspace, "simulator", "simulator"));
        programs.add(
                new Program("broker", installation.command("broker", listen), workspace.folder()));
        programs.add(program(installation, workspace, "gateway", "gateway"));
        for (var agent : AGENTS) programs.add(program(installation, workspace, "agent", agent));
        return new Demo(workspace, new Fleet(programs));
    }

    private static Program program(
            Installation installation, Workspace workspace, String program, String name) {
        var arguments = List.of("run", "--config", workspace.config(name).toString());
        return new Program(name, installation.command(program, arguments), workspace.folder());
    }

    public Fleet fleet() {
        return fleet;
    }

    public Pages pages() {
        return pages;
    }

    /// A page of one of the programs, e.g. `gateway`, `/api/v1/live`.
    public URI page(String program, String path) throws IOException {
        return workspace.http(program).resolve(path);
    }

    /// Whether the program answers and says that it is well.
    public boolean isHealthy(Program program) throws IOException, InterruptedException {
        if (program.name().equals("broker")) return Pages.listens(workspace.broker());
        return pages.read(page(program.name(), "/health")).isPresent();
    }

    /// Those that do not answer yet, or say that they are not well.
    public List<String> unhealthy() throws IOException, InterruptedException {
        var names = new ArrayList<String>();
        for (var program : fleet.programs()) if (!isHealthy(program)) names.add(program.name());
        return names;
    }

    /// Whether every device of every agent has answered.
    public boolean isEveryDeviceUp() throws IOException, InterruptedException {
        for (var agent : AGENTS) {
            var status = pages.read(page(agent, "/status"));
            int up = status.map(json -> json.at("/devices/up").asInt()).orElse(0);
            if (up < devices(agent)) return false;
        }
        return true;
    }

    private long devices(String agent) throws IOException {
        var config = Files.readString(workspace.config(agent));
        return DEVICES.matcher(config)
                .results()
                .flatMap(match -> Ranges.expand(match.group(1)).stream())
                .count();
    }

    @Override
    public void close() {
        fleet.close();
        pages.close();
    }
}
