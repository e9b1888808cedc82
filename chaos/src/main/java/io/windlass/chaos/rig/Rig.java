package io.windlass.chaos.rig;

import io.windlass.demo.Fleet;
import io.windlass.demo.Installation;
import io.windlass.demo.Program;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Simulator, mosquitto, InfluxDB, gateway and two agents as real processes. Agents and gateway
/// reach broker and database through links that can be broken.
public final class Rig implements AutoCloseable {
    public static final String FARM = "agent-farm";
    public static final String HALL = "agent-hall";
    public static final String GATEWAY = "gateway";
    public static final String BROKER = "mosquitto";
    public static final String DATABASE = "influxd";
    public static final String SIMULATOR = "simulator";

    private final RigFiles files;
    private final Fleet fleet;
    private final List<Proxy> links;
    private final List<Disk> disks;
    private final Optional<Clock> clock;

    private Rig(RigFiles files, Fleet fleet, List<Proxy> links, Gear gear) {
        this.files = files;
        this.fleet = fleet;
        this.links = links;
        this.disks = gear.disks();
        this.clock = gear.clock();
    }

    private record Gear(List<Disk> disks, Optional<Clock> clock) {}

    /// Writes the files, makes small disks and a clock where that is possible, opens the links.
    ///
    /// @throws RigFailed if a peer is not installed
    public static Rig make(Path folder, Installation installation, String commit)
            throws IOException {
        var files = RigFiles.write(folder, installation, commit);
        var disks = new ArrayList<Disk>();
        for (var state : List.of("farm-state", "gateway-state"))
            Disk.mount(files.path(state)).ifPresent(disks::add);
        var clock = Clock.of(files.path("clock"));
        var links =
                List.of(
                        new Proxy(FARM, files.port(18_831), files.port(18_830)),
                        new Proxy(HALL, files.port(18_832), files.port(18_830)),
                        new Proxy(GATEWAY, files.port(18_833), files.port(18_830)),
                        new Proxy(DATABASE, files.port(18_087), files.port(18_086)));
        var fleet = new Fleet(programs(files, installation, clock));
        return new Rig(files, fleet, links, new Gear(List.copyOf(disks), clock));
    }

    private static List<Program> programs(
            RigFiles files, Installation installation, Optional<Clock> clock) {
        var mosquitto = Debian.program("mosquitto", "mosquitto");
        var influxd = Debian.program("influxd", "influxdb");
        var farm = ours(files, installation, "agent", FARM);
        return List.of(
                peer(files, BROKER, List.of(mosquitto, "-c", "mosquitto.conf")),
                peer(files, DATABASE, List.of(influxd, "-config", "influxdb.conf")),
                peer(files, SIMULATOR, ours(files, installation, SIMULATOR, SIMULATOR)),
                peer(files, GATEWAY, ours(files, installation, GATEWAY, GATEWAY)),
                peer(files, FARM, clock.map(c -> c.under(farm)).orElse(farm)),
                peer(files, HALL, ours(files, installation, "agent", HALL)));
    }

    private static List<String> ours(
            RigFiles files, Installation installation, String program, String name) {
        var config = files.path(name + ".yaml").toString();
        return installation.command(program, List.of("run", "--config", config));
    }

    private static Program peer(RigFiles files, String name, List<String> command) {
        return new Program(name, command, files.folder());
    }

    public RigFiles files() {
        return files;
    }

    public Fleet fleet() {
        return fleet;
    }

    public List<Proxy> links() {
        return links;
    }

    /// The disks that can be filled; empty where nothing can be mounted.
    public List<Disk> disks() {
        return disks;
    }

    /// The farm agent's clock; empty where it cannot be stepped.
    public Optional<Clock> clock() {
        return clock;
    }

    /// A page of one of our programs.
    public URI page(String program, String path) {
        int written =
                switch (program) {
                    case GATEWAY -> 18_080;
                    case FARM -> 19_464;
                    case HALL -> 19_465;
                    default -> throw new IllegalArgumentException(program + " has no page");
                };
        return URI.create("http://127.0.0.1:" + files.port(written) + path);
    }

    /// InfluxDB itself, not through a link.
    public URI database() {
        return URI.create("http://127.0.0.1:" + files.port(18_086));
    }

    /// The broker itself.
    public URI broker() {
        return URI.create("tcp://127.0.0.1:" + files.port(18_830));
    }

    @Override
    public void close() throws IOException {
        fleet.close();
        for (var link : links) link.close();
        for (var disk : disks) disk.close();
    }

    /// Removes the folder.
    public void delete() throws IOException {
        try (var all = Files.walk(files.folder())) {
            for (var file : all.sorted(java.util.Comparator.reverseOrder()).toList())
                Files.deleteIfExists(file);
        }
    }
}
