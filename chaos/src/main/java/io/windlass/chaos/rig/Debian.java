package io.windlass.chaos.rig;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Programs and libraries of Debian's that the rig is made of.
final class Debian {
    private Debian() {}

    /// @throws RigFailed if it is not installed
    static String program(String name, String debianPackage) {
        return first("/usr/sbin/" + name, "/usr/bin/" + name)
                .orElseThrow(() ->
                        new RigFailed(name + " is missing: apt-get install " + debianPackage));
    }

    /// Lets a clock be stepped for one process.
    static Optional<String> fakeTime() {
        return first(
                "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
                "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1");
    }

    private static Optional<String> first(String... files) {
        return Stream.of(files).filter(file -> Files.exists(Path.of(file))).findFirst();
    }
}
