package io.windlass.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// A problem with the line it speaks of and a caret below the place.
final class Excerpt {
    private Excerpt() {}

    static String of(Problem problem) {
        var place = problem.place();
        var lines = lines(place.file());
        if (place.line() < 1 || place.line() > lines.size()) return problem.toString();
        var line = lines.get(place.line() - 1).replace('\t', ' ');
        return "%s%n    %s%n    %s^"
                .formatted(problem, line, " ".repeat(Math.max(0, place.column() - 1)));
    }

    private static List<String> lines(String file) {
        try {
            var path = Path.of(file);
            return Files.isRegularFile(path)
                    ? Files.readAllLines(path, StandardCharsets.UTF_8)
                    : List.of();
        } catch (IOException | InvalidPathException _) {
            return List.of(); // the problem itself says that the file cannot be read
        }
    }
}
