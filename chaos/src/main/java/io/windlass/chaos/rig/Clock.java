package io.windlass.chaos.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The wall clock of one process, stepped by Debian's libfaketime; its monotonic clock is left
/// alone, as a step leaves it.
public final class Clock {
    private final Path file;
    private final String library;

    private Clock(Path file, String library) {
        this.file = file;
        this.library = library;
    }

    /// A clock that is right; empty where the library is not installed.
    static Optional<Clock> of(Path file) throws IOException {
        var library = Debian.fakeTime();
        if (library.isEmpty()) return Optional.empty();
        var clock = new Clock(file, library.get());
        clock.step(Duration.ZERO);
        return Optional.of(clock);
    }

    /// How far the clock is off from now on; it is seen within a second.
    public void step(Duration by) throws IOException {
        var seconds = by.toSeconds();
        Files.writeString(file, (seconds < 0 ? "" : "+") + seconds + "\n");
    }

    /// The command under this clock.
    List<String> under(List<String> command) {
        var all =
                new ArrayList<>(
                        List.of(
                                "/usr/bin/env",
                                "LD_PRELOAD=" + library,
                                "FAKETIME_TIMESTAMP_FILE=" + file,
                                "FAKETIME_CACHE_DURATION=1",
                                "FAKETIME_DONT_FAKE_MONOTONIC=1"));
        all.addAll(command);
        return List.copyOf(all);
    }
}
