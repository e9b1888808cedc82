package io.windlass.agent.shared;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The recordings and load targets beside the repository. Where they are missing a test is skipped;
/// in CI that is a failure.
public final class Shared {
    private Shared() {}

    /// A file or folder of the shared material.
    public static Path path(String relative) {
        var path = place(relative);
        if (!Files.exists(path)) missing(path + " is not there; set WINDLASS_SHARED");
        return path;
    }

    /// The same, if it is there.
    public static Optional<Path> find(String relative) {
        return Optional.of(place(relative)).filter(Files::exists);
    }

    private static Path place(String relative) {
        var root =
                Optional.ofNullable(System.getenv("WINDLASS_SHARED"))
                        .map(Path::of)
                        .orElse(Path.of("..", "..", "shared"));
        return root.resolve(relative).toAbsolutePath().normalize();
    }

    /// A program that must be installed.
    public static Path program(String name) {
        for (var folder : System.getenv("PATH").split(java.io.File.pathSeparator, -1)) {
            var program = Path.of(folder, name);
            if (Files.isExecutable(program)) return program;
        }
        missing(name + " is not installed");
        throw new AssertionError();
    }

    private static void missing(String what) {
        if ("true".equals(System.getenv("CI"))) fail(what);
        abort(what);
    }
}
