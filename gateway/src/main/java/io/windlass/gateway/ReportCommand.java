package io.windlass.gateway;

import io.windlass.gateway.report.Grain;
import io.windlass.gateway.report.Replay;
import io.windlass.gateway.report.Reporter;
import io.windlass.gateway.report.StoredReadings;
import io.windlass.gateway.store.SampleRows;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `windlass gateway report`: figures of a past span from the stored readings.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reckons generation, available power and curtailment of a past span from stored readings.",
            "Curtailment by cause, and import, per farm and period, with coverage, the source of available",
            "power and quality. See docs/import.md."
        })
final class ReportCommand implements Callable<Integer> {
    @Option(names = "--config", required = true, description = "the gateway's YAML file")
    Path config = Path.of("");

    @Option(
            names = "--from",
            required = true,
            description = "2025-03-01 (in the portfolio's zone) or 2025-03-01T10:00:00Z")
    String from = "";

    @Option(names = "--to", required = true, description = "the same; it is no part of the span")
    String to = "";

    @Option(
            names = "--by",
            defaultValue = "WHOLE",
            description = "periods: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    Grain by = Grain.WHOLE;

    @Option(names = "--turbines", description = "each turbine for itself too")
    boolean turbines;

    @Option(
            names = "--lookback",
            defaultValue = "24h",
            description =
                    "how far before --from limits are looked for that still stand then (default: ${DEFAULT-VALUE})")
    Duration lookback = Duration.ofDays(1);

    @Option(names = "--json", description = "as JSON; energies in Wh")
    boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var plan = Plan.read(config);
        var span = Span.of(from, to, plan.portfolio().zone(), spec.commandLine());
        var clock = InstantSource.fixed(Instant.EPOCH); // reading, nothing is too old
        try (var store = Stores.open(plan.config().store(), plan.schema(), clock)) {
            var stored = new StoredReadings(store, new SampleRows(plan.schema()));
            var replay = new Replay(plan.portfolio(), stored);
            var reporter = new Reporter(plan.portfolio(), replay, by, turbines);
            var report = reporter.report(span.from(), span.to(), lookback);
            var out = spec.commandLine().getOut();
            out.println(json ? report.json() : report.text());
            out.flush();
        }
        return 0;
    }
}
