package io.windlass.agent.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.windlass.agent.profile.Profile;
import io.windlass.agent.profile.Profiles;
import io.windlass.settings.Settings;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/devices.md` says all that the loader knows, and says it right.
class DevicesDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "devices.md");
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyKeyIsToldWithItsDefault() throws IOException {
        var rows = rows();
        var schema = new ObjectMapper().readTree(ProfileSchema.written());

        assertSoftly(softly ->
                Stream.concat(Stream.of(schema), children(schema.path("$defs")))
                        .flatMap(mapping -> keys(mapping.path("properties")))
                        .forEach(key ->
                                softly.assertThat(rows)
                                        .as(key.toString())
                                        .anyMatch(row -> key.isToldBy(row))));
    }

    @Test
    void everyCanonicalSignalIsListedWithItsUnit() throws IOException {
        var rows = rows();

        assertThat(Quantity.values())
                .allSatisfy(quantity ->
                        assertThat(rows)
                                .anyMatch(row ->
                                        row.getFirst().equals("`" + quantity.signalName() + "`")
                                                && row.get(1).equals(quantity.unit())));
    }

    @Test
    void everyFaultAndEveryShippedProfileIsListed() throws IOException {
        var text = Files.readString(DOCUMENT);

        assertThat(Arrays.stream(Fault.values()).map(fault -> "| `" + fault + "` |"))
                .allSatisfy(row -> assertThat(text).contains(row));
        assertThat(Profiles.load(List.of(Path.of("..", "configs", "devices"))).names())
                .allSatisfy(name -> assertThat(text).contains("`" + name + "`"));
    }

    @Test
    void everyExampleOfAProfileLoads() throws IOException {
        var examples =
                YAML.matcher(Files.readString(DOCUMENT))
                        .results()
                        .map(block -> block.group(1))
                        .filter(yaml -> yaml.contains("\nname: "))
                        .toList();

        assertThat(examples)
                .hasSizeGreaterThan(2)
                .allSatisfy(yaml -> Settings.parse("devices.md", yaml, Profile.class));
    }

    private record Key(String name, String byDefault) {
        boolean isToldBy(List<String> row) {
            boolean named = row.getFirst().contains("`" + name + "`");
            return named && (byDefault.isEmpty() || row.get(2).equals("`" + byDefault + "`"));
        }
    }

    private static Stream<Key> keys(JsonNode properties) {
        return properties
                .propertyStream()
                .map(property -> new Key(property.getKey(), text(property.getValue())));
    }

    private static String text(JsonNode property) {
        var byDefault = property.path("default");
        if (byDefault.isMissingNode()) return "";
        return byDefault.asText().isEmpty() && byDefault.isTextual() ? "''" : plain(byDefault);
    }

    private static String plain(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    private static Stream<JsonNode> children(JsonNode definitions) {
        return definitions.propertyStream().map(property -> property.getValue());
    }

    /// The cells of all tables of four columns and fewer; `\|` is no border.
    private static List<List<String>> rows() throws IOException {
        return Pattern.compile("(?m)^\\| (.*) \\|$")
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map(MatchResult::group)
                .map(line -> line.substring(1, line.length() - 1))
                .map(line -> Arrays.stream(line.split("(?<!\\\\)\\|", -1)).map(String::strip))
                .map(cells -> cells.toList())
                .filter(cells -> cells.size() > 1)
                .toList();
    }
}
