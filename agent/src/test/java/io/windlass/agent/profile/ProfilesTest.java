package io.windlass.agent.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.settings.Settings;
import io.windlass.settings.SettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {
    private static final Path SHIPPED = Path.of("..", "configs", "devices");

    @Test
    void everyShippedProfileLoadsUnderItsFilesName() throws IOException {
        var profiles = Profiles.load(List.of(SHIPPED));

        try (var files = Files.list(SHIPPED)) {
            assertThat(
                            files.map(f -> f.getFileName().toString())
                                    .filter(name -> name.endsWith(".yaml"))
                                    .map(name -> name.replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(profiles.names())
                    .contains("turbine-generic", "apc-rpdu2", "raritan-pdu2", "bench-20");
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamedWithWhatToDo(@TempDir Path folder) {
        var absent = folder.resolve("devices");

        assertThatThrownBy(() -> Profiles.load(List.of(absent)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContainingAll(absent.toString(), "`profiles:`", "copy configs/devices");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "active_powr, address: 0, type: int16 | needs a `unit`; did you mean `active_power`?",
                "'active_power, address: 0, type: int16, unit: kW' | held in W, not in kW",
                "active_power, type: int16 | exactly one of",
                "active_power, address: 1, holding: 40001, type: int16 | exactly one of",
                "active_power, address: 65535, type: int32 | beyond 65535",
                "active_power, address: 70000, type: int16 | not in 0..65535",
                "active_power, holding: 5, type: int16 | 0-based `address: 5`",
                "active_power, input: 40001, type: int16 | does not start at 30001",
                "active_power, address: 0, type: int17 | one of int16",
                "active_power, holding: 40001, function: input, type: int16 | differs from the table",
                "active_power, coil: 40001, type: int16 | of type bool",
                "active_power, discrete: 1, type: bool | does not start at 10001",
                "active_power, address: 0, type: int16, scale_factor: 125 | in one request",
                "energy, address: 0, type: uint32, wrap: 0 | is a number above 0",
                "energy, address: 0, type: uint32, wrap: 9, scale_factor: 3 | has the scale",
                "active_power, address: 0, type: uint16, bits: 16 | has no bit 16",
                "active_power, address: 0, type: int16, poll: slowly | one of fast, slow",
                "active_power, address: 0, type: int16, bits: 3 | unsigned types only",
                "active_power, address: 0, type: uint16, bits: 9..3 | not a range",
                "active_power, address: 0, function: coil, type: int16 | of type bool",
                "active_power, address: 0, type: int16, valid: [5, 1] | is not [min, max]",
                "active_power, address: 0, type: int16, states: {a: run} | not a whole number",
                "active_power, address: 0, type: int16, states: {1: runs} | operating state",
                "active_power, address: 0, type: int16, scale: 0 | other than 0",
                "active_power, address: 0, type: int16, scal: 1 | did you mean",
            })
    void aWrongSignalIsRefusedAtItsPlace(String keys, String problem) {
        var yaml = "name: x\nkind: pdu\nmodbus:\n  signals:\n    - {name: " + keys + "}\n";

        assertThatThrownBy(() -> Settings.parse("x.yaml", yaml, Profile.class))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("x.yaml:5:")
                .hasMessageContaining(problem);
    }

    @Test
    void addressesMayBeWrittenThreeWays() {
        assertThat(first("address: 0x64")).isEqualTo(100);
        assertThat(first("address: 100")).isEqualTo(100);
        assertThat(first("holding: 40101")).isEqualTo(100);
        assertThat(first("holding: 400101")).isEqualTo(100);
        assertThat(first("input: 30101")).isEqualTo(100);
        assertThat(first("discrete: 10101")).isEqualTo(100);
        assertThat(first("coil: 101")).isEqualTo(100);
        assertThat(first("coil: 10001")).isEqualTo(10_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gap: 125 | is 0..124",
                "block: 126 | is 4..125",
                "retries: 10 | is 0..9",
                "slow: 0s | is not positive",
                "pause: -1s | -1s",
                "sunspec: [{models: [], signals: []}] | there are none",
                "sunspec: [{models: [65535], signals: []}] | ids are 1..65534",
                "attributes: [{name: colour, address: 0, length: 4}] | one of manufacturer, model",
                "attributes: [{name: model, address: 0, length: 126}] | is 1..125",
            })
    void aWrongMapIsRefused(String keys, String problem) {
        var yaml = "{name: x, kind: pdu, modbus: {" + keys + ", signals: []}}";

        assertThatThrownBy(() -> Settings.parse("x.yaml", yaml, Profile.class))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void aSignalDeclaredTwiceIsRefused() {
        var signal = "    - {name: active_power, address: 0, type: int16}\n";
        var yaml = "name: x\nkind: pdu\nmodbus:\n  signals:\n" + signal + signal;

        assertThatThrownBy(() -> Settings.parse("x.yaml", yaml, Profile.class))
                .hasMessageContaining("`active_power` is declared twice");
    }

    @Test
    void allProblemsOfAllFilesAreReportedAtOnce(@TempDir Path folder) throws IOException {
        var good = "name: %s\nkind: meter\nsnmp: {scalars: [{name: energy, oid: 1.2.0}]}\n";
        Files.writeString(folder.resolve("a.yaml"), good.formatted("a"));
        Files.writeString(folder.resolve("b.yaml"), good.formatted("a"));
        Files.writeString(folder.resolve("c.yaml"), "name: c\nkind: wheel\nsnmp: {}\n");
        Files.writeString(folder.resolve("notes.txt"), "not a profile");

        assertThatThrownBy(() -> Profiles.load(List.of(folder)))
                .hasMessageContaining("profile `a` is also in")
                .hasMessageContaining("c.yaml:2:7")
                .hasMessageContaining("c.yaml:3:");
    }

    @Test
    void anObjectIdentifierContinuesTheBaseOrStandsAlone() {
        var base = new Oid("1.3.6.1.4.1");

        assertThat(new Oid(".318.1").under(base)).isEqualTo(new Oid("1.3.6.1.4.1.318.1"));
        assertThat(new Oid("1.3.6.1.2.1").under(base)).isEqualTo(new Oid("1.3.6.1.2.1"));
        assertThatThrownBy(() -> Oid.parse("1.3.x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String type(String address) {
        return address.startsWith("coil") || address.startsWith("discrete") ? "bool" : "int16";
    }

    private static int first(String address) {
        return Settings.parse(
                        "x.yaml",
                        "{name: active_power, type: %s, %s}".formatted(type(address), address),
                        Register.class)
                .first();
    }
}
