package io.windlass.agent.cases;

import io.windlass.agent.shared.Csv;
import io.windlass.agent.shared.Shared;
import io.windlass.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A folder of `configs/devices/cases`: what a device says, and what its profile makes of it.
record Case(Path folder, Written written) {
    private static final Path CASES = Path.of("..", "configs", "devices", "cases");

    /// `case.yaml`.
    ///
    /// @param profile that is tried
    /// @param source of the numbers: a recording, a manual, a MIB
    /// @param recording under the shared fixtures, `snmp/NAME` or `modbus/NAME`, without its
    ///   ending; else the input lies beside
    record Written(String profile, String source, Optional<String> recording) {
        Written {
            if (source.isBlank()) throw new IllegalArgumentException("source: is empty");
        }
    }

    static List<Case> all() throws IOException {
        try (var folders = Files.list(CASES)) {
            return folders.sorted().map(Case::of).toList();
        }
    }

    private static Case of(Path folder) {
        return new Case(folder, Settings.load(folder.resolve("case.yaml"), Written.class));
    }

    String name() {
        return folder.getFileName().toString();
    }

    /// Skips the test, or fails it in CI, if the recording is not there.
    void requireInput() {
        if (walk().isEmpty() && registers().isEmpty())
            Shared.path("fixtures/" + written.recording().orElse(name()));
    }

    boolean recorded() {
        return written.recording().isPresent();
    }

    /// The walk of an SNMP agent; empty if the case is for Modbus.
    Optional<Path> walk() {
        return beside("input.snmprec").or(() -> fixture(".snmprec"));
    }

    /// The registers of a Modbus device; empty if the case is for SNMP.
    Optional<Path> registers() {
        return beside("input.csv")
                .or(() -> fixture(".registers.csv"))
                .or(() -> fixture(".synthetic-registers.csv"));
    }

    /// What stands beside the case: complete, if its input does too.
    List<Csv.Row> expected() throws IOException {
        var file = beside("expected.csv");
        return file.isPresent() ? Csv.rows(file.get()) : List.of();
    }

    /// What is known of the recording.
    List<Csv.Row> known() throws IOException {
        var rows = new ArrayList<Csv.Row>();
        for (var ending :
                List.of(".expected.csv", ".mib-expected.csv", ".synthetic-expected.csv")) {
            var file = fixture(ending);
            if (file.isPresent()) rows.addAll(Csv.rows(file.get()));
        }
        return rows;
    }

    private Optional<Path> beside(String name) {
        return Optional.of(folder.resolve(name)).filter(Files::exists);
    }

    private Optional<Path> fixture(String ending) {
        return written.recording()
                .flatMap(recording -> Shared.find("fixtures/" + recording + ending));
    }

    @Override
    public String toString() {
        return name();
    }
}
