package io.windlass.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `windlass demo`: the whole chain on this machine.
@Command(
        name = "windlass demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Starts a simulated wind farm and two data-center halls, a broker, a gateway and two agents"
                    + " as processes of their own, with the files in configs/demo.",
            "Kill any of them and look at the page: it is started again and catches up."
        },
        footer = {
            "",
            "With --seconds it measures whole minutes, compares what was stored and reckoned with the"
                    + " simulator's own ledger, and exits 1 if a reading is missing or an energy is off"
                    + " by more than 1 %%."
        })
public final class Main implements Callable<Integer> {
    private static final int SECONDS = 60;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "measure this long, in whole minutes, then end")
    Optional<Integer> seconds = Optional.empty();

    @Option(names = "--json", description = "end with one JSON object as the last line of output")
    boolean json;

    @Option(
            names = "--influx",
            paramLabel = "URL",
            description = "store in this running InfluxDB instead of a file")
    @Nullable URI influx;

    @Option(
            names = "--ports",
            paramLabel = "fixed|free|OFFSET",
            defaultValue = "fixed",
            description = "as in configs/demo, any free ones, or so far from those")
    String ports = "";

    @Option(names = "--no-restart", description = "leave dead programs dead")
    boolean noRestart;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "work in this folder and keep logs and data in it")
    @Nullable Path keep;

    @Option(names = "--verbose", description = "show each program's command line")
    boolean verbose;

    /// Exits 0 when all is well, 1 when something is missing or wrong, 2 on a wrong command line.
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var installation = Installation.here();
        var workspace = workspace(installation);
        var demo = Demo.of(installation, workspace);
        var hook = new Thread(() -> end(demo, workspace), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            demo.fleet().start();
            if (verbose) demo.fleet().programs().forEach(p -> say(String.join(" ", p.command())));
            return seconds.isPresent() ? measured(demo) : shown(demo);
        } catch (DemoFailed e) {
            say(e.getMessage() + "; the end of what the programs say:");
            new LogTails(demo.fleet()).lines().forEach(System.err::println);
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private Workspace workspace(Installation installation) throws IOException {
        var folder = keep == null ? Files.createTempDirectory("windlass-demo-") : keep;
        var workspace =
                new Workspace(Files.createDirectories(folder).toRealPath(), ports(installation));
        workspace.fill(installation.configs());
        if (influx != null) workspace.storeIn(influx);
        return workspace;
    }

    private Ports ports(Installation installation) throws IOException {
        return switch (ports) {
            case "fixed" -> Ports.FIXED;
            case "free" -> Ports.free(installation.configs().resolve("demo"));
            default -> new Ports(Integer.parseInt(ports));
        };
    }

    private Integer measured(Demo demo) throws IOException, InterruptedException {
        var clock = InstantSource.system();
        var patience = new Patience(demo.fleet(), clock);
        int minutes = Math.max(1, Math.ceilDiv(seconds.orElse(0), SECONDS));
        var verdict = new Measurement(demo, patience, clock, Main::say).run(minutes);
        verdict.faults().forEach(Main::say);
        System.out.println(json ? verdict.json() : verdict.text());
        return verdict.faults().isEmpty() ? 0 : 1;
    }

    private Integer shown(Demo demo) throws IOException, InterruptedException {
        new Show(demo, Main::say).run(!noRestart);
        return 0;
    }

    private void end(Demo demo, Workspace workspace) {
        demo.close();
        try {
            if (keep == null) workspace.delete();
        } catch (IOException e) {
            say("cannot remove " + workspace.folder() + ": " + e.getMessage());
        }
    }

    private static void say(String line) {
        System.err.println("demo: " + line);
    }
}
