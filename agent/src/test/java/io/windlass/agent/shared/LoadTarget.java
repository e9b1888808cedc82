package io.windlass.agent.shared;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A load target in C from the shared material: built, started and stopped.
public final class LoadTarget implements AutoCloseable {
    private final Process process;

    private LoadTarget(Process process) {
        this.process = process;
    }

    /// Builds a target into a folder and runs it.
    public static LoadTarget start(Path folder, String name, String... arguments)
            throws IOException, InterruptedException {
        var source = Shared.path("bench/" + name + ".c");
        var program = folder.resolve(name);
        var compile =
                new ProcessBuilder(
                                Shared.program("gcc").toString(),
                                "-O2",
                                "-w",
                                "-o",
                                program.toString(),
                                source.toString())
                        .inheritIO()
                        .start();
        if (compile.waitFor() != 0) throw new IOException("gcc failed on " + source);
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        var log = folder.resolve(name + ".log").toFile();
        return new LoadTarget(
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
