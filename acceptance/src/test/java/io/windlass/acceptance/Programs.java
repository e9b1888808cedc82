package io.windlass.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Our own programs, as the separate processes they are.
final class Programs {
    private Programs() {}

    static Spawned start(String program, Path folder, String... arguments) throws IOException {
        return named(program, program, folder, arguments);
    }

    static Spawned named(String name, String program, Path folder, String... arguments)
            throws IOException {
        return Spawned.start(name, command(program, arguments), folder);
    }

    static List<String> command(String program, String... arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:+UseSerialGC",
                                "-Dwindlass.root=" + Tools.repository(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "io.windlass." + program + ".Main"));
        command.addAll(List.of(arguments));
        return command;
    }
}
