package io.windlass.gateway;

import io.windlass.gateway.config.Watts;
import io.windlass.gateway.store.Store.StoreUnavailable;
import io.windlass.settings.Durations;
import io.windlass.settings.PlantTime;
import io.windlass.settings.SettingsException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `windlass gateway`: stores every reading and reckons live what it means.
@Command(
        name = "windlass gateway",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            Run.class,
            Check.class,
            Import.class,
            ReportCommand.class,
            LearnCurve.class,
            Recompute.class,
            Backup.class,
            Restore.class,
            SimulateYear.class
        },
        description = "Stores every reading and computes curtailment and renewable share live.")
public final class Main {
    /// EX_CONFIG of sysexits.h: starting again will not help.
    private static final int CONFIG = 78;

    private static final int UNAVAILABLE = 69;

    /// EX_DATAERR of sysexits.h: the store did not take it.
    static final int REFUSED = 65;

    private Main() {}

    /// Exits 2 on a wrong command line, 69 if the store's file or the address cannot be had, 78 on
    /// a wrong setting.
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .registerConverter(PlantTime.class, PlantTime::parse)
                .registerConverter(Watts.class, Watts::parse)
                .registerConverter(Duration.class, Durations::parse)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, line, _) -> refused(e, line));
    }

    static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }

    private static int refused(Exception problem, CommandLine line) throws Exception {
        int code =
                switch (problem) {
                    case SettingsException _, UncheckedIOException _ -> CONFIG;
                    case StoreUnavailable _, IllegalStateException _ -> UNAVAILABLE;
                    default -> throw problem;
                };
        line.getErr().println(problem.getMessage());
        return code;
    }

    /// The version of this build.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"windlass gateway " + version()};
        }
    }
}
