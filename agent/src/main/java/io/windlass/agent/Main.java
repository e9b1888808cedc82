package io.windlass.agent;

import io.windlass.agent.spool.SpoolRefused;
import io.windlass.settings.PlantTime;
import io.windlass.settings.SettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `windlass agent`: polls devices and publishes what they say.
@Command(
        name = "windlass agent",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {Run.class, Check.class, Read.class},
        description = "Polls devices and publishes what they say.")
public final class Main {
    /// EX_CONFIG of sysexits.h: starting again will not help.
    private static final int CONFIG = 78;

    private static final int UNAVAILABLE = 69;

    private Main() {}

    /// Exits 2 on a wrong command line, 69 if an address cannot be had, 78 on a wrong setting.
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .registerConverter(PlantTime.class, PlantTime::parse)
                .setExecutionExceptionHandler((e, line, _) -> refused(e, line));
    }

    static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }

    private static int refused(Exception problem, CommandLine line) throws Exception {
        int code =
                switch (problem) {
                    case SettingsException _, UncheckedIOException _, SpoolRefused _ -> CONFIG;
                    case IOException _ -> UNAVAILABLE;
                    default -> throw problem;
                };
        line.getErr().println(problem.getMessage());
        return code;
    }

    /// The version of this build.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"windlass agent " + version()};
        }
    }
}
