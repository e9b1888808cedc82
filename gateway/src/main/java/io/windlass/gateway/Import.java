package io.windlass.gateway;

import io.windlass.gateway.imports.ImportOptions;
import io.windlass.gateway.imports.Importer;
import io.windlass.gateway.store.SampleRows;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `windlass gateway import`: readings from CSV files into the store.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes readings from CSV files into the store, all of a file or nothing.",
            "Columns: time, device, signal, value (and unit, site), or wide: time, device and one column",
            "per signal with its unit: active_power_kw, power_limit[%%], wind_speed[m/s]. See docs/import.md."
        })
final class Import implements Callable<Integer> {
    @Option(names = "--config", required = true, description = "the gateway's YAML file")
    Path config = Path.of("");

    @Option(names = "--csv", required = true, arity = "1..*", description = "files to read")
    List<Path> files = List.of();

    @Option(names = "--device", description = "of all rows, where no column tells it")
    Optional<String> device = Optional.empty();

    @Option(
            names = "--column",
            paramLabel = "NAME=SIGNAL[UNIT]",
            description = "what a column or signal of the file is: 'kw=active_power[kW]'")
    Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--ignore", split = ",", description = "columns or signals to leave out")
    List<String> ignored = List.of();

    @Option(
            names = "--stamps",
            defaultValue = "START",
            description =
                    "whether a stamp marks the start or the end of its interval: ${COMPLETION-CANDIDATES}")
    Edge stamps = Edge.START;

    @Option(
            names = "--interval",
            description = "of means and energies, such as 10m; found in the stamps if not given")
    Optional<Duration> interval = Optional.empty();

    @Option(
            names = "--on-change",
            split = ",",
            description =
                    "signals whose values stand until they are changed, whatever the stamps look like")
    List<String> onChange = List.of();

    @Option(
            names = "--zone",
            defaultValue = "UTC",
            description = "of stamps without offset (default: ${DEFAULT-VALUE})")
    ZoneId zone = ZoneId.of("UTC");

    @Option(names = "--separator", description = "between cells; found if not given")
    Optional<Character> separator = Optional.empty();

    @Spec private CommandSpec spec = CommandSpec.create();

    /// Of an interval.
    enum Edge {
        START,
        END
    }

    @Override
    public Integer call() throws InterruptedException {
        var plan = Plan.read(config);
        var out = spec.commandLine().getOut();
        // what is imported is wanted, however old: a clock at the beginning refuses and removes
        // nothing
        var clock = InstantSource.fixed(Instant.EPOCH);
        try (var store = Stores.open(plan.config().store(), plan.schema(), clock)) {
            var importer = new Importer(store, new SampleRows(plan.schema()), plan.tables());
            for (var file : files) {
                var imported = importer.take(file, options());
                out.printf("%s: %s%n", file, imported.text());
                if (!imported.refused().isEmpty()) return Main.REFUSED;
            }
        }
        out.flush();
        return 0;
    }

    private ImportOptions options() {
        return new ImportOptions(
                separator,
                zone,
                stamps == Edge.END,
                interval,
                device,
                columns,
                Set.copyOf(ignored),
                Set.copyOf(onChange));
    }
}
