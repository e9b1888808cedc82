package io.windlass.agent.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.windlass.telemetry.SignalId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Walks `configs/devices/cases`: each shipped profile against what a device of its type says.
class CasesIT {
    private static final Path REPORT = Path.of("target", "coverage.txt");

    @TempDir static Path work;

    private static Bench bench;
    private static final Map<String, String> report = new TreeMap<>();

    @BeforeAll
    static void start() throws IOException {
        bench = new Bench(work, Case.all());
    }

    /// `target/coverage.txt`: how many of a recording's known values were read.
    @AfterAll
    static void stop() throws IOException {
        bench.close();
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, report.values());
        report.values().forEach(System.out::println);
    }

    static List<Case> cases() throws IOException {
        return Case.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aProfileReadsItsCase(Case one) throws Exception {
        var heard = bench.read(one);

        if (one.recorded()) compareWithRecording(one, heard);
        compareWithExpected(one, heard);
    }

    @Test
    void everyShippedProfileHasACase() throws IOException {
        var tried = cases().stream().map(one -> one.written().profile()).toList();

        assertThat(bench.profiles().names()).isSubsetOf(tried);
    }

    private static void compareWithRecording(Case one, Bench.Heard heard) throws IOException {
        var profile = bench.profiles().find(one.written().profile()).orElseThrow();
        var known = one.known();
        var coverage = new Coverage(new Places(profile, known), heard);
        for (var row : known) coverage.compare(row);
        report.put(
                one.name(),
                "case=%s covered=%d total=%d electrical_missing=%d wrong=%d"
                        .formatted(
                                one.name(),
                                coverage.covered(),
                                coverage.total(),
                                coverage.missing().size(),
                                coverage.wrong().size()));
        assertSoftly(softly -> {
            softly.assertThat(coverage.covered()).isPositive();
            softly.assertThat(coverage.wrong()).isEmpty();
            softly.assertThat(coverage.missing()).isEmpty();
        });
    }

    /// The readings of a hand-made case are all told, those of a recording in part.
    private static void compareWithExpected(Case one, Bench.Heard heard) throws IOException {
        var told = Told.all(heard);
        var problems = new ArrayList<String>();
        for (var row : one.expected()) {
            var signal = SignalId.parse(row.cell("signal"));
            var said = told.remove(signal);
            if (said == null) problems.add("was not read: " + row);
            else if (!said.agrees(row)) problems.add(said + " is not " + row);
        }
        if (!one.recorded()) told.values().forEach(s -> problems.add("was not expected: " + s));
        assertThat(problems).isEmpty();
    }
}
