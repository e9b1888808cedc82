package io.windlass.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documents say and the build can check.
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final int LONGEST_README = 150;
    private static final int LONGEST_SOURCE = 250;

    @Test
    void theReadmeIsShortAndShowsBothCommands() throws IOException {
        var lines = Files.readAllLines(Tools.repository().resolve("README.md"));

        assertThat(lines).hasSizeLessThanOrEqualTo(LONGEST_README);
        assertThat(String.join("\n", lines))
                .contains("./windlass demo", "./windlass test")
                .doesNotContain("@DEMO_OUTPUT@");
    }

    @Test
    void everyLinkWithinTheRepositoryLeadsSomewhere() throws IOException {
        for (var document : documents()) {
            var links = LINK.matcher(Files.readString(document)).results();
            assertThat(links.map(link -> document.resolveSibling(link.group(1))))
                    .as(document.toString())
                    .allSatisfy(target -> assertThat(target).exists());
        }
    }

    @Test
    void noSourceFileIsLongerThanOneIdea() throws IOException {
        try (var files = Files.walk(Tools.repository())) {
            var sources =
                    files.filter(Files::isRegularFile)
                            .filter(f -> f.toString().contains("/src/main/java/"))
                            .filter(f -> !f.toString().contains("/target/"))
                            .toList();
            assertThat(sources)
                    .isNotEmpty()
                    .allSatisfy(f ->
                            assertThat(Files.readAllLines(f))
                                    .as(f.toString())
                                    .hasSizeLessThanOrEqualTo(LONGEST_SOURCE));
        }
    }

    private static List<Path> documents() throws IOException {
        var root = Tools.repository();
        try (Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(root.resolve("README.md"), root.resolve("CHANGELOG.md")),
                            docs.filter(f -> f.toString().endsWith(".md")).toList().stream())
                    .toList();
        }
    }
}
