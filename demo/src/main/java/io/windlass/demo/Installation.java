package io.windlass.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where Windlass was built, and how its programs are started from there.
public record Installation(Path root) {
    /// Tells the programs started by the launcher where that is.
    public static final String ROOT_PROPERTY = "windlass.root";

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /// The folder named by [#ROOT_PROPERTY], else the one above the working folder that has the
    /// launcher.
    public static Installation here() {
        var named = Optional.ofNullable(System.getProperty(ROOT_PROPERTY)).map(Path::of);
        return new Installation(named.orElseGet(Installation::search));
    }

    private static Path search() {
        var working = Path.of("").toAbsolutePath();
        for (var folder = working; folder != null; folder = folder.getParent())
            if (Files.isRegularFile(folder.resolve("windlass"))) return folder;
        throw new IllegalStateException("no launcher `windlass` in or above " + working);
    }

    /// The folder of the sample configurations.
    public Path configs() {
        return root.resolve("configs");
    }

    /// The command that runs one of the programs on the JVM of this process, with the options the
    /// launcher gives it. Where possible in a session of its own, so that Ctrl-C reaches only the
    /// process that started it, which then stops the others in order.
    public List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) command.add(SETSID.toString());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + root.resolve(program).resolve("jvm.options"));
        command.add("-D" + ROOT_PROPERTY + "=" + root);
        command.add("-cp");
        command.add(classpath(root.resolve(program).resolve("target"), program));
        command.add("io.windlass." + program + ".Main");
        command.addAll(arguments);
        return List.copyOf(command);
    }

    private static String classpath(Path target, String program) {
        return jar(target, program).orElse(target.resolve("classes"))
                + ":"
                + target.resolve("lib").resolve("*");
    }

    private static Optional<Path> jar(Path target, String program) {
        try (var jars = Files.newDirectoryStream(target, "windlass-" + program + "-*.jar")) {
            for (var jar : jars) return Optional.of(jar);
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException(program + " is not built: " + target, e);
        }
    }
}
