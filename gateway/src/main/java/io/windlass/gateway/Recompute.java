package io.windlass.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.windlass.analytics.Interval;
import io.windlass.analytics.time.Window;
import io.windlass.gateway.ledger.Recomputation;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.share.RollUps;
import io.windlass.gateway.store.FigureRows;
import io.windlass.gateway.store.SampleRows;
import io.windlass.gateway.store.Store;
import io.windlass.gateway.store.Store.Outcome;
import io.windlass.settings.PlantTime;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `windlass gateway recompute`: derived figures again, from the readings that are stored.
@Command(
        name = "recompute",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reckons the figures of a span again from stored readings, after a power curve, contract"
                    + " or mapping was corrected, and stores those that differ as the next revision.",
            "Readings are only read. A gateway may run meanwhile: restart it first, so that it has"
                    + " the corrected configuration, too. What it may still have open is left out."
        })
final class Recompute implements Callable<Integer> {
    @Option(names = "--config", required = true, description = "the gateway's YAML file")
    Path config = Path.of("");

    @Option(names = "--from", required = true, description = "an instant: 2026-11-01T00:00:00Z")
    Instant from = Instant.EPOCH;

    @Option(names = "--to", required = true, description = "an instant, not included")
    Instant to = Instant.EPOCH;

    @Option(names = "--json", description = "one JSON object at the end, on standard output")
    boolean json;

    @Option(names = "--plant-time", hidden = true)
    PlantTime plantTime = PlantTime.REAL;

    @Spec private CommandSpec spec = CommandSpec.create();

    /// What came of it.
    private static final class Tally {
        private long changed;
        private long refused;
        private Instant nextWord = Instant.MIN;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        var plan = Plan.read(config);
        var wall = InstantSource.system();
        var plant = plantTime.clock(wall);
        var span = span(plan, plant.instant());
        var began = wall.instant();
        var tally = new Tally();
        try (var store = Stores.open(plan.config().store(), plan.schema(), plant)) {
            var timing = plan.portfolio().timing();
            var since = Stores.keptSince(plan.config().store(), timing, plant);
            new Recomputation(plan.portfolio(), store, new SampleRows(plan.schema()), since)
                    .run(
                            span.from(),
                            span.to(),
                            (changed, until) -> {
                                write(store, changed, tally);
                                tell(until, tally, wall.instant());
                            });
            rollUp(plan, store, span, plant);
        }
        report(plan, span, tally, Duration.between(began, wall.instant()));
        return 0;
    }

    /// Whole intervals that no gateway has open.
    private record Span(Instant from, Instant to) {}

    private Span span(Plan plan, Instant now) {
        var timing = plan.portfolio().timing();
        long length = timing.interval().toMillis();
        var open = now.minus(timing.lateness()).minus(timing.interval().multipliedBy(2));
        var last = to.isBefore(open) ? to : open;
        long first = Math.floorDiv(from.toEpochMilli(), length) * length;
        long end = Math.floorDiv(last.toEpochMilli(), length) * length;
        if (first >= end)
            throw new ParameterException(
                    spec.commandLine(),
                    "nothing to reckon from %s to %s; what begins after %s may still be open"
                            .formatted(from, to, open));
        return new Span(Instant.ofEpochMilli(first), Instant.ofEpochMilli(end));
    }

    /// Everything coarser follows the minutes.
    private static void rollUp(Plan plan, Store store, Span span, InstantSource plant)
            throws InterruptedException {
        var rollUps = new RollUps(plan.portfolio(), store, plant, new Meters());
        rollUps.again(new Window(span.from(), span.to()));
        if (!rollUps.settleDue())
            throw new IllegalStateException("the store does not take settled periods");
    }

    private static void write(Store store, List<Interval> changed, Tally tally)
            throws InterruptedException {
        var rows = changed.stream().map(FigureRows::of).toList();
        switch (store.write(rows)) {
            case Outcome.Stored(var refused) -> {
                tally.changed += rows.size();
                tally.refused += refused.size();
            }
            case Outcome.Unavailable(var cause) ->
                    throw new IllegalStateException("the store does not take figures: " + cause);
        }
    }

    private void tell(Instant until, Tally tally, Instant now) {
        if (now.isBefore(tally.nextWord)) return;
        tally.nextWord = now.plusSeconds(2);
        err().printf("reckoned until %s, %d rows changed%n", until, tally.changed);
        err().flush();
    }

    private void report(Plan plan, Span span, Tally tally, Duration took) throws IOException {
        long intervals =
                Duration.between(span.from(), span.to())
                        .dividedBy(plan.portfolio().timing().interval());
        var said = new LinkedHashMap<String, Object>();
        said.put("from", span.from().toString());
        said.put("to", span.to().toString());
        said.put("intervals", intervals);
        said.put("changed", tally.changed);
        said.put("refused", tally.refused);
        said.put("seconds", took.toMillis() / 1e3);
        var out = spec.commandLine().getOut();
        out.println(json ? new ObjectMapper().writeValueAsString(said) : text(said));
        out.flush();
    }

    private static String text(Map<String, Object> said) {
        return "%s intervals from %s to %s reckoned again: %s rows changed, %s refused, %s s"
                .formatted(
                        said.get("intervals"),
                        said.get("from"),
                        said.get("to"),
                        said.get("changed"),
                        said.get("refused"),
                        said.get("seconds"));
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
