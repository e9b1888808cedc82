package io.windlass.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;

/// The shared vectors of the design. Where they are absent the tests that need them are skipped; in
/// CI they fail.
public final class Vectors {
    private static final String FILE = "vectors/analytics.json";

    private Vectors() {}

    /// The vector with an id.
    public static JsonNode vector(String id) {
        return all().filter(v -> v.get("id").asText().equals(id)).findFirst().orElseThrow();
    }

    /// All vectors whose id starts with a letter and a number in a range.
    public static Stream<JsonNode> all() {
        var found = find();
        if (found.isEmpty() && "true".equals(System.getenv("CI")))
            throw new IllegalStateException(FILE + " is missing: set WINDLASS_SHARED");
        Assumptions.assumeTrue(
                found.isPresent(), FILE + " is not here: set WINDLASS_SHARED to the shared folder");
        try {
            var tree = new ObjectMapper().readTree(found.orElseThrow().toFile());
            return StreamSupport.stream(tree.spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> find() {
        var named = System.getenv("WINDLASS_SHARED");
        if (named != null) return Optional.of(Path.of(named, FILE)).filter(Files::exists);
        return Stream.iterate(
                        Path.of("").toAbsolutePath(), p -> p.getParent() != null, Path::getParent)
                .map(p -> p.resolveSibling("shared").resolve(FILE))
                .filter(Files::exists)
                .findFirst();
    }
}
