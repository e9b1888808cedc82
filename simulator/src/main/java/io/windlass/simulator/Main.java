package io.windlass.simulator;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `windlass simulator`. Exits 2 on a wrong command line, 78 on a wrong setting or recording, 69 if
/// a port cannot be had.
@Command(
        name = "windlass simulator",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "A wind farm that answers Modbus TCP and data-center halls that answer SNMP.",
        subcommands = Run.class)
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    /// The version of this build.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion());
            return new String[] {"windlass simulator " + version.orElse("(not packaged)")};
        }
    }
}
