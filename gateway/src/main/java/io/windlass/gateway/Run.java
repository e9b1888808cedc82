package io.windlass.gateway;

import io.windlass.settings.PlantTime;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `windlass gateway run`: until SIGTERM.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Stores, reckons and shows until SIGTERM.")
final class Run implements Callable<Integer> {
    private static final int STOP_SECONDS = 5;

    @Option(names = "--config", required = true, description = "the gateway's YAML file")
    Path config = Path.of("");

    @Option(
            names = "--plant-time",
            hidden = true,
            description = "for tests: PLANT_START@WALL_START*SPEED")
    PlantTime plantTime = PlantTime.REAL;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public Integer call() throws InterruptedException {
        try (var gateway = Gateway.start(Plan.read(config), plantTime)) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
            stopping.await();
            gateway.stop();
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    /// Lets the main thread stop everything in order before the JVM halts.
    private void stop() {
        stopping.countDown();
        try {
            var _ = stopped.await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
