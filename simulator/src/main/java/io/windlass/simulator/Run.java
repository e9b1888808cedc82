package io.windlass.simulator;

import io.windlass.settings.PlantTime;
import io.windlass.settings.Settings;
import io.windlass.settings.SettingsException;
import io.windlass.simulator.config.SimulatorConfig;
import io.windlass.simulator.plant.Turbine;
import io.windlass.simulator.replay.Recording;
import io.windlass.simulator.replay.ReplayException;
import io.windlass.simulator.replay.Stamps;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `simulator run`: from reading the configuration to the orderly stop.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Runs the plant until it is told to stop.")
final class Run implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Run.class);
    private static final int BAD_CONFIG = 78;
    private static final int UNAVAILABLE = 69;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "the plant")
    private Path config = Path.of("simulator.yaml");

    @Option(names = "--seed", paramLabel = "N", description = "instead of the file's seed")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--replay",
            paramLabel = "FILE.csv",
            description = "wind and power from a recording: columns time, turbine, kw, wind_ms")
    private Optional<Path> replay = Optional.empty();

    @Option(
            names = "--stamps",
            paramLabel = "start|end",
            description = "which edge of its interval a recorded row's time marks")
    private Stamps stamps = Stamps.START;

    /// A test aid: how the plant's time runs beside the wall's.
    @Option(names = "--plant-time", hidden = true, converter = PlantTimeText.class)
    private PlantTime plantTime = PlantTime.REAL;

    @Spec private CommandSpec spec = CommandSpec.create();

    /// `--plant-time`'s form.
    static final class PlantTimeText implements ITypeConverter<PlantTime> {
        @Override
        public PlantTime convert(String text) {
            try {
                return PlantTime.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            var settings = settings();
            run(settings, turbines(settings));
            return ExitCode.OK;
        } catch (SettingsException | ReplayException e) {
            return failed(e, BAD_CONFIG);
        } catch (IOException e) {
            return failed(e, UNAVAILABLE);
        }
    }

    private int failed(Exception e, int code) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(e.getMessage());
        return code;
    }

    private SimulatorConfig settings() {
        var settings = Settings.load(config, SimulatorConfig.class);
        return seed.map(settings::withSeed).orElse(settings);
    }

    private List<Turbine> turbines(SimulatorConfig settings) {
        double rated = settings.farm().ratedPower().watts();
        return replay.map(file -> Recording.read(file).turbines(stamps, rated))
                .orElseGet(() -> Simulator.turbines(settings));
    }

    private void run(SimulatorConfig settings, List<Turbine> turbines)
            throws IOException, InterruptedException {
        var clock = plantTime.clock(InstantSource.system());
        var stop = new CountDownLatch(1);
        var simulator = Simulator.start(settings, turbines, clock);
        var hook = new Thread(() -> close(simulator, stop), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        LOG.info(
                "state=running turbines={} pdus={} http={}",
                simulator.listening().turbines().size(),
                simulator.listening().pdus().size(),
                simulator.http());
        stop.await();
    }

    private static void close(Simulator simulator, CountDownLatch stop) {
        try {
            simulator.close();
            LOG.info("state=stopped");
        } catch (IOException e) {
            LOG.warn("state=stop-failed cause={}", e.getMessage());
        } finally {
            stop.countDown();
        }
    }
}
