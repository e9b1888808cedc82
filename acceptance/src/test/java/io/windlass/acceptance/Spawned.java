package io.windlass.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// A process that a test starts and stops: a real peer or one of our programs. Its output is kept
/// in a file.
final class Spawned implements AutoCloseable {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final String name;
    private final List<String> command;
    private final Path out;
    private final Path err;
    private Process process;

    private Spawned(String name, List<String> command, Path folder) throws IOException {
        this.name = name;
        this.command = List.copyOf(command);
        this.out = folder.resolve(name + ".out");
        this.err = folder.resolve(name + ".err");
        this.process = launch();
    }

    static Spawned start(String name, List<String> command, Path folder) throws IOException {
        return new Spawned(name, command, folder);
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(err.toFile()))
                .start();
    }

    /// Waits until the condition holds; fails with the last lines of output if the process ends
    /// before.
    Spawned await(String what, Callable<Boolean> holds) {
        Awaitility.await(name + ": " + what)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> requireAlive() && holds.call());
        return this;
    }

    private boolean requireAlive() {
        if (!process.isAlive())
            throw new AssertionError(name + " ended with " + process.exitValue() + "\n" + tail());
        return true;
    }

    long pid() {
        return process.pid();
    }

    /// What it wrote to standard output.
    String output() throws IOException {
        return Files.readString(out);
    }

    /// What it wrote to standard error.
    String errors() throws IOException {
        return Files.readString(err);
    }

    void kill9() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void again() throws IOException {
        process = launch();
    }

    /// Waits for the end and answers the exit code.
    int exitCode(Duration longest) throws InterruptedException {
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS))
            throw new AssertionError(name + " is still running after " + longest + "\n" + tail());
        return process.exitValue();
    }

    /// Asks it to end (SIGTERM) and answers the exit code.
    int stop() throws InterruptedException {
        process.destroy();
        return exitCode(LONGEST_STOP);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String tail() {
        try {
            var text = Files.readString(err) + Files.readString(out);
            return text.substring(Math.max(0, text.length() - 4000));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
