package io.windlass.chaos;

import io.windlass.chaos.rig.Rig;
import io.windlass.chaos.rig.RigFailed;
import io.windlass.demo.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `windlass chaos`: is anything lost, whatever dies in between?
@Command(
        name = "windlass chaos",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs simulator, agents and gateway with Debian's mosquitto and InfluxDB, kills, hangs, cuts,"
                    + " slows, fills and repeats from a seed, and compares reading by reading what the"
                    + " agents took with what the database holds, and the ledger with the readings.",
            "As root it also fills disks (on small ones of its own); with Debian's faketime it steps"
                    + " clocks."
        },
        footer = {
            "",
            "Exits 0 if nothing was lost, nothing was doubled and the ledger is what the stored readings"
                    + " come to; 1 if not; 2 on a wrong command line; 69 if a peer is missing."
        })
public final class Main implements Callable<Integer> {
    private static final int UNAVAILABLE = 69;

    @Option(names = "--minutes", defaultValue = "3", description = "of faults (${DEFAULT-VALUE})")
    double minutes;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "the same seed, the same faults (${DEFAULT-VALUE})")
    long seed;

    @Option(
            names = "--commit-ms",
            defaultValue = "1000",
            description = "spool.commit of the agents (${DEFAULT-VALUE}); 0 excuses nothing")
    long commit;

    @Option(names = "--json", description = "end with one JSON object as the last line of output")
    boolean json;

    @Option(names = "--keep", paramLabel = "DIR", description = "work in this folder and keep it")
    @Nullable Path keep;

    private volatile boolean good;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var installation = Installation.here();
        var folder = keep == null ? Files.createTempDirectory("windlass-chaos-") : keep;
        Files.createDirectories(folder);
        try {
            var rig = Rig.make(folder.toRealPath(), installation, commit + "ms");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(rig), "stop"));
            return verdict(rig, installation);
        } catch (RigFailed e) {
            say(String.valueOf(e.getMessage()));
            return UNAVAILABLE;
        }
    }

    private Integer verdict(Rig rig, Installation installation)
            throws IOException, InterruptedException {
        var plan =
                new Run.Plan(
                        seed,
                        Duration.ofMillis(Math.round(minutes * 60e3)),
                        Duration.ofMillis(commit));
        try {
            var verdict = new Run(rig, installation, plan, Main::say).run();
            System.out.println(json ? verdict.json() : verdict.text());
            good = verdict.good();
        } catch (RigFailed e) {
            say(String.valueOf(e.getMessage()));
        }
        if (!good) say("what the programs wrote is kept in " + rig.files().folder());
        return good ? 0 : 1;
    }

    private void end(Rig rig) {
        try {
            rig.close();
            if (keep == null && good) rig.delete();
        } catch (IOException e) {
            say("cannot clean up: " + e.getMessage());
        }
    }

    private static void say(String line) {
        System.err.println("chaos: " + line);
    }
}
