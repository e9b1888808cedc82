package io.windlass.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {
    @TempDir Path folder;

    record Everything(
            String text,
            int whole,
            long large,
            double number,
            boolean on,
            Duration every,
            URI uri,
            ZoneId zone,
            Instant at,
            ByteSize size,
            List<String> list,
            Map<String, Integer> map,
            Optional<String> absent,
            Optional<String> empty) {}

    record Poll(@Default("1s") Duration every, @Default("3") int times) {}

    record WithDefaults(
            Place place,
            @Default("{}") Poll poll,
            @Default("[a, b]") List<String> list,
            Optional<Placed<String>> name) {}

    record Beside(Path file, Secret secret) {}

    @Test
    void everyTypeIsReadFromItsText() {
        var yaml =
                """
                text: 42
                whole: 0x1F
                large: -9_000_000_000
                number: 1.5e3
                on: true
                every: 1.5m
                uri: tcp://127.0.0.1:1883
                zone: Asia/Shanghai
                at: 2026-11-24T00:00:00Z
                size: 64MiB
                list: [a, "b"]
                map: {z: 1, a: 2}
                empty:
                """;

        var all = Settings.parse("all.yaml", yaml, Everything.class);

        assertThat(all)
                .isEqualTo(
                        new Everything(
                                "42",
                                31,
                                -9_000_000_000L,
                                1500,
                                true,
                                Duration.ofSeconds(90),
                                URI.create("tcp://127.0.0.1:1883"),
                                ZoneId.of("Asia/Shanghai"),
                                Instant.parse("2026-11-24T00:00:00Z"),
                                new ByteSize(64 << 20),
                                List.of("a", "b"),
                                Map.of("z", 1, "a", 2),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(all.map().keySet()).containsExactly("z", "a");
    }

    @Test
    void leadingZerosDoNotMeanOctal() {
        record Unit(int unit) {}

        assertThat(Settings.parse("u.yaml", "unit: 010", Unit.class).unit()).isEqualTo(10);
    }

    @Test
    void whatIsAbsentTakesItsDefault() {
        var read = Settings.parse("d.yaml", "\n  poll: {times: 7}\n", WithDefaults.class);

        assertThat(read.poll()).isEqualTo(new Poll(Duration.ofSeconds(1), 7));
        assertThat(read.list()).containsExactly("a", "b");
        assertThat(Settings.parse("d.yaml", "", WithDefaults.class).poll().times()).isEqualTo(3);
    }

    @Test
    void recordsAndScalarsLearnTheirPlaces() {
        var read = Settings.parse("d.yaml", "\nname:   farm\n", WithDefaults.class);

        assertThat(read.place()).isEqualTo(new Place("d.yaml", 2, 1));
        assertThat(read.name()).hasValue(new Placed<>("farm", new Place("d.yaml", 2, 9)));
        assertThat(read.name().orElseThrow().problem("who?"))
                .hasToString("d.yaml:2:9: who?\n    name:   farm\n            ^");
    }

    @Test
    void anchorsMayBeUsedToSayAThingOnce() {
        var read = Settings.parse("d.yaml", "poll: &p {times: 2}\nlist: [x]", WithDefaults.class);

        assertThat(read.poll().times()).isEqualTo(2);
    }

    @Test
    void pathsAreRelativeToTheFile() throws Exception {
        Files.writeString(folder.resolve("password"), "p w\n");
        var file = Files.writeString(folder.resolve("a.yaml"), "file: ../b\nsecret: password\n");

        var read = Settings.load(file, Beside.class);

        assertThat(read.file()).isEqualTo(folder.resolveSibling("b").toAbsolutePath());
        assertThat(read.secret().read()).containsExactly('p', ' ', 'w');
        assertThat(read.toString()).doesNotContain("p w");
    }

    @Test
    void aMissingSecretIsFoundAtTheStart() {
        assertThatThrownBy(() -> Settings.parse("a.yaml", "file: b\nsecret: none", Beside.class))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("a.yaml:2:9: no readable file");
    }

    @Test
    void aFileThatCannotBeReadIsAProblemNotACrash() throws Exception {
        var latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', (byte) 0xE9});

        assertThatThrownBy(() -> Settings.load(folder.resolve("none.yaml"), Poll.class))
                .isInstanceOf(SettingsException.class)
                .hasMessageEndingWith("none.yaml:1:1: the file does not exist");
        assertThatThrownBy(() -> Settings.load(latin, Poll.class))
                .isInstanceOf(SettingsException.class)
                .hasMessageEndingWith("the file is not text in UTF-8");
        assertThatThrownBy(() -> Settings.load(folder, Poll.class))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("cannot be read");
    }
}
