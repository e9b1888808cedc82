package io.windlass.gateway;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The shared folder of real data. Where it is absent the tests that need it are skipped; in CI
/// they fail.
final class Shared {
    private Shared() {}

    static Path data(String name) {
        var found = find(name);
        if (found.isEmpty() && "true".equals(System.getenv("CI")))
            throw new IllegalStateException(name + " is missing: set WINDLASS_SHARED");
        Assumptions.assumeTrue(
                found.isPresent(), name + " is not here: set WINDLASS_SHARED to the shared folder");
        return found.orElseThrow();
    }

    private static Optional<Path> find(String name) {
        var named = System.getenv("WINDLASS_SHARED");
        if (named != null) return Optional.of(Path.of(named, "data", name)).filter(Files::exists);
        return Stream.iterate(
                        Path.of("").toAbsolutePath(), p -> p.getParent() != null, Path::getParent)
                .map(p -> p.resolveSibling("shared").resolve("data").resolve(name))
                .filter(Files::exists)
                .findFirst();
    }
}
