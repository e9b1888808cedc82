package io.windlass.simulator;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program: reads the command line, builds the plant, waits for its end.
@Command(
        name = "simulator",
        mixinStandardHelpOptions = true,
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
}
