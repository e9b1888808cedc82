package io.windlass.gateway;

import io.windlass.analytics.learn.CurveLearner;
import io.windlass.analytics.learn.CurveLearner.Learned;
import io.windlass.analytics.plant.Turbine;
import io.windlass.gateway.config.TurbineTypeText;
import io.windlass.gateway.report.StoredReadings;
import io.windlass.gateway.store.SampleRows;
import io.windlass.telemetry.DeviceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `windlass gateway learn-curve`: power curves from the stored readings.
@Command(
        name = "learn-curve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Fits each turbine's power curve to the stored readings of times without a limit.",
            "By the method of bins; writes one turbine type per turbine, with the points per bin.",
            "Use them with `turbine_types: [FOLDER]` and `type: 'SITE-{device}'`."
        })
final class LearnCurve implements Callable<Integer> {
    private static final int LEAST_BINS = 2;

    @Option(names = "--config", required = true, description = "the gateway's YAML file")
    Path config = Path.of("");

    @Option(names = "--from", required = true, description = "2025-03-01 or 2025-03-01T10:00:00Z")
    String from = "";

    @Option(names = "--to", required = true, description = "the same; it is no part of the span")
    String to = "";

    @Option(names = "--out", required = true, description = "folder to write the types to")
    Path folder = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var plan = Plan.read(config);
        var span = Span.of(from, to, plan.portfolio().zone(), spec.commandLine());
        var pupils = pupils(plan);
        var clock = InstantSource.fixed(Instant.EPOCH); // reading, nothing is too old
        try (var store = Stores.open(plan.config().store(), plan.schema(), clock)) {
            new StoredReadings(store, new SampleRows(plan.schema()))
                    .read(
                            span.from(),
                            span.to(),
                            (samples, _) -> {
                                for (var sample : samples)
                                    Optional.ofNullable(pupils.get(sample.device()))
                                            .ifPresent(pupil -> pupil.learner().take(sample));
                            });
        }
        long written = pupils.values().stream().filter(pupil -> write(pupil, span)).count();
        spec.commandLine().getOut().flush();
        return written > 0 ? 0 : Main.REFUSED;
    }

    private record Pupil(Turbine turbine, CurveLearner learner) {}

    private static Map<DeviceId, Pupil> pupils(Plan plan) {
        var pupils = new LinkedHashMap<DeviceId, Pupil>();
        for (var farm : plan.portfolio().farms())
            farm.turbines().forEach(t -> pupils.put(t.device(), new Pupil(t, new CurveLearner(t))));
        return pupils;
    }

    private boolean write(Pupil pupil, Span span) {
        var learned = pupil.learner().learned();
        boolean enough = learned.points().stream().filter(p -> p.watts() > 0).count() >= LEAST_BINS;
        if (enough) write(pupil.turbine(), learned, span);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %d bins from %d means of 10 min; left out: %d held back, %d frozen, %d still or impossible%s%n",
                        pupil.turbine().device(),
                        learned.points().size(),
                        learned.used(),
                        learned.held(),
                        learned.frozen(),
                        learned.still(),
                        enough ? "" : "; too little, nothing is written");
        return enough;
    }

    private void write(Turbine turbine, Learned learned, Span span) {
        var device = turbine.device();
        var source = "learned from " + span.from() + " to " + span.to();
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(device.site() + "-" + device.device() + ".yaml"),
                    TurbineTypeText.of(turbine, learned.points(), source));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }
}
