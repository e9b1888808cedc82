package io.windlass.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A program as a process of its own, that can be stopped, killed and started again. What it prints
/// goes to `NAME.out` and `NAME.log` in a folder, over all its lives.
public final class Program {
    private final String name;
    private final List<String> command;
    private final Path folder;
    private @Nullable Process process;
    private boolean wanted;

    /// @param folder exists; where its output goes, and its working folder
    public Program(String name, List<String> command, Path folder) {
        this.name = name;
        this.command = List.copyOf(command);
        this.folder = folder;
    }

    public String name() {
        return name;
    }

    public List<String> command() {
        return command;
    }

    /// Starts it, unless it runs already.
    ///
    /// @throws IOException if there is no such program
    public synchronized void start() throws IOException {
        wanted = true;
        if (isAlive()) return;
        process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
                        .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
                        .start();
        process.getOutputStream().close();
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /// Whether it ended although nobody stopped it here.
    public synchronized boolean hasDied() {
        return wanted && !isAlive();
    }

    /// The id of the process, if it was ever started.
    public synchronized Optional<Long> pid() {
        return Optional.ofNullable(process).map(Process::pid);
    }

    /// How it ended, if it did.
    public synchronized Optional<Integer> exitCode() {
        return Optional.ofNullable(process).filter(p -> !p.isAlive()).map(Process::exitValue);
    }

    /// `kill -9`, as a power cut would; it counts as died until it is started or stopped.
    public void kill() throws InterruptedException {
        var running = running();
        if (running.isEmpty()) return;
        running.get().destroyForcibly();
        running.get().waitFor();
    }

    /// SIGTERM, and SIGKILL if that takes too long.
    ///
    /// @return whether it ended by itself in time
    public boolean stop(Duration patience) throws InterruptedException {
        var running = unwanted();
        if (running.isEmpty()) return true;
        running.get().destroy();
        if (running.get().waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) return true;
        running.get().destroyForcibly().waitFor();
        return false;
    }

    private synchronized Optional<Process> running() {
        return Optional.ofNullable(process);
    }

    private synchronized Optional<Process> unwanted() {
        wanted = false;
        return running();
    }

    /// What it wrote to standard output, over all its lives.
    public List<String> lines() throws IOException {
        return read(output());
    }

    /// What it wrote to standard error, over all its lives.
    public List<String> logLines() throws IOException {
        return read(log());
    }

    private static List<String> read(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private Path output() {
        return folder.resolve(name + ".out");
    }

    private Path log() {
        return folder.resolve(name + ".log");
    }
}
