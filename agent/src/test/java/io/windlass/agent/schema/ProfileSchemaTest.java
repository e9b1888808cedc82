package io.windlass.agent.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.windlass.agent.profile.Profile;
import io.windlass.settings.Settings;
import io.windlass.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// `configs/devices/profile.schema.json` is what editors know of profiles; it must be what the
/// loader knows.
class ProfileSchemaTest {
    private static final Path DEVICES = Path.of("..", "configs", "devices");
    private static final Path SCHEMA = DEVICES.resolve("profile.schema.json");

    /// After a change of the records, `-Dwindlass.schema=write` writes the file anew.
    @Test
    void theSchemaIsMadeOfTheLoadersRecords() throws IOException {
        var made = ProfileSchema.written();
        if ("write".equals(System.getProperty("windlass.schema"))) Files.writeString(SCHEMA, made);

        assertThat(SCHEMA).as("run this test with -Dwindlass.schema=write").hasContent(made);
    }

    static Stream<Path> profiles() throws IOException {
        try (var files = Files.list(DEVICES)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyShippedProfileFitsTheSchemaAndNamesIt(Path file) throws IOException {
        var yaml = Files.readString(file);

        assertThat(problems(yaml)).isEmpty();
        assertThat(yaml).startsWith("# yaml-language-server: $schema=profile.schema.json\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: x | snmp: {scalars: [{name: energy, oid: 1.2.0}]}",
                "{name: x, kind: wheel} | snmp: {scalars: [{name: energy, oid: 1.2.0}]}",
                "{name: x, kind: pdu, colour: red} | snmp: {scalars: [{name: energy, oid: 1.2.0}]}",
                "{name: x, kind: pdu} | snmp: {scalars: [{name: energy}]}",
                "{name: x, kind: pdu} | snmp: {scalars: [{name: energy, oid: 1.2.0, scal: 3}]}",
                "{name: x, kind: pdu} | snmp: {walk: slowly, scalars: [{name: energy, oid: 1.2.0}]}",
                "{name: x, kind: pdu} | snmp: {refresh: soon, scalars: [{name: energy, oid: 1.2.0}]}",
                "{name: x, kind: pdu} | modbus: {gap: wide, signals: []}",
                "{name: x, kind: pdu} | modbus: {signals: [{name: energy, address: 0, type: int17}]}",
            })
    void whatTheLoaderDoesNotKnowTheSchemaRefusesToo(String head, String body) {
        var yaml = (head.startsWith("{") ? head.substring(1, head.length() - 1) : head);
        var profile = "{" + yaml + ", " + body + "}";

        assertThatThrownBy(() -> Settings.parse("x.yaml", profile, Profile.class))
                .isInstanceOf(SettingsException.class);
        assertThat(problems(profile)).isNotEmpty();
    }

    private static Set<ValidationMessage> problems(String yaml) {
        return schema().validate(tree(yaml));
    }

    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(ProfileSchema.written());
    }

    private static JsonNode tree(String yaml) {
        return new ObjectMapper().valueToTree(ProfileSchema.yaml(yaml));
    }
}
