package io.windlass.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is said about which mistake, and where.
final class SettingsProblemsTest {
    enum Mode {
        LIVE_ONLY,
        REPLAY
    }

    record Port(int number) {
        static Port parse(String text) {
            if (!text.startsWith("p")) throw new IllegalArgumentException("a port begins with p");
            return new Port(text.length());
        }
    }

    record Broker(URI uri, @Default("60s") Duration keepAlive, Optional<String> user) {
        Broker {
            if (keepAlive.toSeconds() < 5)
                throw new IllegalArgumentException("keepAlive under 5 s\nuser is not the reason");
        }
    }

    record Plant(
            String name,
            int turbines,
            Broker broker,
            @Default("live_only") Mode mode,
            Optional<Double> ratio,
            Optional<Boolean> on,
            Optional<Instant> since,
            Optional<ZoneId> zone,
            Optional<ByteSize> size,
            Optional<Port> port,
            Optional<Secret> secret,
            @Default("[]") List<Integer> units,
            @Default("{}") Map<String, Broker> others) {
        Plant {
            if (name.equals("nobody")) throw new IllegalArgumentException("who is this?");
        }
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments(
                        "",
                        "1:1 missing key `name`|1:1 missing key `turbines`|1:1 missing key `broker`"),
                arguments(
                        "# nothing yet",
                        "1:1 missing key `name`|1:1 missing key `turbines`|1:1 missing key `broker`"),
                arguments("[1, 2]", "1:1 expected a mapping, found a list"),
                arguments("windlass", "1:1 expected a mapping, found \"windlass\""),
                plant("brocker: 1", "4:1 unknown key `brocker`; did you mean `broker`?"),
                plant(
                        "colour: red",
                        "4:1 unknown key `colour`; known here: name, turbines, broker, mode, ratio,"
                                + " on, since, zone, size, port, secret, units, others"),
                plant("name: again", "4:1 key `name` is written twice, first on line 1"),
                plant("[a]: 1", "4:1 a key must be a word, found a list"),
                plant(
                        "mode: live-only",
                        "4:7 expected one of live_only, replay, found \"live-only\"; did you mean `live_only`?"),
                plant("mode: fast", "4:7 expected one of live_only, replay, found \"fast\""),
                plant("mode: [replay]", "4:7 expected one of live_only, replay, found a list"),
                plant("ratio: 1,5", "4:8 expected a number, found \"1,5\""),
                plant("ratio: .nan", "4:8 expected a number, found \".nan\""),
                plant("ratio: 1e999", "4:8 expected a number, found \"1e999\""),
                plant("on: yes", "4:5 expected true or false, found \"yes\""),
                plant("since: yesterday", "4:8 expected an instant, found \"yesterday\""),
                plant("zone: Asia/Shangai", "4:7 expected a time zone, found \"Asia/Shangai\""),
                plant(
                        "size: 4 potatoes",
                        "4:7 \"4 potatoes\" is not a size such as 512KiB, 64MiB or 1GiB"),
                plant("port: 80", "4:7 a port begins with p"),
                plant("units: 1", "4:8 expected a list, found \"1\""),
                plant(
                        "units: [1, two, 3.0]",
                        "4:12 expected a whole number, found \"two\"|4:17 expected a whole number, found \"3.0\""),
                plant(
                        "units: [1,",
                        "5:1 not YAML: expected the node content, but found '<stream end>'"),
                plant("others: [a]", "4:9 expected a mapping, found a list"),
                plant("others: {b: {uri: }}", "4:18 expected a uri, found nothing"),
                arguments(
                        "name: a\nturbines: 010x\nbroker: {uri: 'tcp://a b', keep_alive: 1w}\nmode: 3\n",
                        "2:11 expected a whole number, found \"010x\""
                                + "|3:15 \"tcp://a b\" is not a URI: Illegal character in authority"
                                + "|3:40 \"1w\" is not a duration such as 250ms, 1s, 2m, 24h or 14d"
                                + "|4:7 expected one of live_only, replay, found \"3\""),
                arguments(
                        "name: a\nturbines: 3000000000\nbroker: {uri: a}\n",
                        "2:11 3000000000 is not in -2147483648..2147483647"),
                arguments(
                        "name:\nturbines: 1\nbroker: {uri: a}\n",
                        "1:6 expected text, found nothing"),
                arguments(
                        "name: a\nturbines: 1\nbroker:\n  uri: tcp://a\n  keep_alive: 1s\n  user: me\n",
                        "5:3 keep_alive under 5 s|6:3 user is not the reason"),
                arguments(
                        "name: a\nturbines: 1\nbroker: {keep_alive: 1s}\n",
                        "3:9 missing key `uri`"),
                arguments("name: nobody\nturbines: 1\nbroker: {uri: a}\n", "1:1 who is this?"),
                arguments("name: a\n\tturbines: 1\n", "2:1 not YAML: found character '\\t(TAB)'"),
                arguments(
                        "name: \"a\n",
                        "2:1 not YAML: found unexpected end of stream (while scanning a quoted scalar from line 1)"),
                arguments("name: *who\n", "1:7 not YAML: found undefined alias who"),
                arguments("name: a\n---\nname: b\n", "2:1 not YAML: but found another document"),
                arguments(
                        "name: a\nturbines: \u0001\n",
                        "2:11 the character U+0001 may not stand in YAML"),
                arguments("name: " + "[".repeat(100_000), "1:38 nested deeper than 32"),
                arguments(
                        "name: a\nturbines: 1\nbroker: {uri: a}\nothers: &o {x: *o}\n",
                        "4:9 missing key `uri`|4:13 unknown key `x`; known here: uri, keep_alive, user"));
    }

    /// A sound plant with one more line, the fourth.
    private static Arguments plant(String line, String problems) {
        return arguments(
                "name: a\nturbines: 33\nbroker: {uri: tcp://h:1883}\n" + line + "\n", problems);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void everyMistakeIsNamedAtItsPlace(String yaml, String expected) {
        var said =
                problems(yaml).stream()
                        .map(p -> p.place().line() + ":" + p.place().column() + " " + p.message())
                        .collect(Collectors.joining("|"));

        assertThat(said).startsWith(expected).hasSizeLessThan(expected.length() + 80);
    }

    @Test
    void theMessageShowsTheLineWithACaret() {
        var e =
                catchThrowableOfType(
                        SettingsException.class,
                        () -> parse("name: a\n\nturbines: x\nbroker: {uri: a}\n"));

        assertThat(e)
                .hasMessage(
                        "plant.yaml:3:11: expected a whole number, found \"x\"\n    turbines: x\n              ^");
    }

    @Test
    void aBombOfAliasesIsRefusedAndNotExpanded() {
        record Tree(Map<String, Tree> branches) {}
        var bomb = new StringBuilder("branches:\n  a0: &a0 {branches: {}}\n");
        for (int level = 1; level < 25; level++)
            bomb.append(
                    "  a%1$d: &a%1$d {branches: {x: *a%2$d, y: *a%2$d}}\n"
                            .formatted(level, level - 1));

        var e =
                catchThrowableOfType(
                        SettingsException.class,
                        () -> Settings.parse("bomb.yaml", bomb.toString(), Tree.class));

        assertThat(e.problems()).extracting(Problem::message).contains("more than 200000 values");
    }

    @Test
    void aThousandProblemsAreCountedAndFiftyShown() {
        var e = catchThrowableOfType(SettingsException.class, () -> parse("x: 1\n".repeat(1000)));

        assertThat(e.problems()).hasSize(1003);
        assertThat(e.getMessage()).endsWith("... and 953 more").hasLineCount(151);
    }

    private static List<Problem> problems(String yaml) {
        return catchThrowableOfType(SettingsException.class, () -> parse(yaml)).problems();
    }

    private static Plant parse(String yaml) {
        return Settings.parse("plant.yaml", yaml, Plant.class);
    }
}
