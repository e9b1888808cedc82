package io.windlass.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Programs that belong together: started in order, stopped in the reverse order.
public final class Fleet implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration MOURNING = Duration.ofSeconds(1);

    private final List<Program> programs;
    private boolean closing;

    public Fleet(List<Program> programs) {
        this.programs = List.copyOf(programs);
    }

    public List<Program> programs() {
        return programs;
    }

    /// The program of that name.
    ///
    /// @throws IllegalArgumentException if there is none
    public Program program(String name) {
        return programs.stream()
                .filter(program -> program.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no program " + name));
    }

    /// Starts all of them without waiting for any to be ready.
    public void start() throws IOException {
        for (var program : programs) start(program);
    }

    /// Starts one, unless the fleet is being stopped.
    private synchronized void start(Program program) throws IOException {
        if (!closing) program.start();
    }

    /// Those that ended although nobody stopped them.
    public List<Program> dead() {
        return programs.stream().filter(Program::hasDied).toList();
    }

    /// Starts again whatever dies, a second later, until this thread is interrupted.
    public void keepAlive(Consumer<String> say) throws InterruptedException {
        while (true) {
            Thread.sleep(LOOK);
            for (var program : dead()) {
                say.accept(program.name() + " died (" + how(program) + "); starting it again");
                Thread.sleep(MOURNING);
                revive(program, say);
            }
        }
    }

    private void revive(Program program, Consumer<String> say) {
        try {
            if (program.hasDied()) start(program);
        } catch (IOException e) {
            say.accept(program.name() + " cannot be started: " + e.getMessage());
        }
    }

    private static String how(Program program) {
        return program.exitCode().map(code -> "exit code " + code).orElse("never started");
    }

    /// Stops all in order; what does not stop is killed. An interrupt makes it kill at once.
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        boolean patient = true;
        for (var program : programs.reversed())
            patient = stop(program, patient ? PATIENCE : Duration.ZERO) && patient;
        if (!patient) Thread.currentThread().interrupt();
    }

    private static boolean stop(Program program, Duration patience) {
        try {
            program.stop(patience);
            return true;
        } catch (InterruptedException _) {
            program.pid().flatMap(ProcessHandle::of).ifPresent(ProcessHandle::destroyForcibly);
            return false;
        }
    }
}
