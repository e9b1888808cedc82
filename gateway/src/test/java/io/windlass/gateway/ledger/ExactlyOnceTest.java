package io.windlass.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.gateway.ledger.CrashingGateway.Crash;
import io.windlass.gateway.store.Figures.Fate;
import io.windlass.gateway.store.MemoryStore;
import io.windlass.gateway.store.Row;
import io.windlass.telemetry.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever dies between store, checkpoint and acknowledgement, and whenever: what was let go by
/// the edge is in the store, and every interval has the figures of a run without a fault.
class ExactlyOnceTest {
    private static final Duration SPAN = Duration.ofMinutes(16);

    @TempDir(factory = InMemory.class)
    Path folder;

    private final MemoryStore store = new MemoryStore();
    private Random random = new Random(0);
    private List<Sample> samples = List.of();
    private final TreeSet<Integer> kept = new TreeSet<>();
    private boolean outages;
    private int taken;
    private int pointsToCrash;

    /// Each checkpoint is forced to disk: to one in memory, where there is one.
    static final class InMemory implements TempDirFactory {
        private static final Path MEMORY = Path.of("/dev/shm");

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension)
                throws IOException {
            return Files.isWritable(MEMORY)
                    ? Files.createTempDirectory(MEMORY, "windlass")
                    : Files.createTempDirectory("windlass");
        }
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, Boolean.getBoolean("windlass.long") ? 1_000 : 12).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySampleCountsOnceWhereverTheGatewayDies(int seed) throws InterruptedException {
        random = new Random(seed);
        outages = seed % 2 == 0;
        samples = SmallPlant.samples(seed, SPAN);
        while (taken < samples.size()) {
            pointsToCrash = 20 + random.nextInt(1_000);
            live(false);
        }
        pointsToCrash = Integer.MAX_VALUE;
        live(true);

        var until = now().minus(SmallPlant.TIMING.lateness());
        var expected = SmallPlant.truth(samples, until);
        assertThat(kept).as("let go by the edge").isEmpty();
        assertThat(figures(expected.getLast().at())).isEqualTo(sorted(expected));
    }

    /// Until it dies, or until all is done.
    private void live(boolean toTheEnd) throws InterruptedException {
        try {
            var gateway =
                    new CrashingGateway(
                            store, folder, now(), this::point, r -> kept.remove((int) r.offset()));
            var unsent = new TreeSet<>(kept);
            for (int i = 0; i < 2_000 && !toTheEnd; i++) step(gateway, unsent);
            if (toTheEnd) finish(gateway);
        } catch (Crash _) {
            // another one will be started
        }
    }

    private void step(CrashingGateway gateway, NavigableSet<Integer> unsent)
            throws InterruptedException {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> take(gateway, unsent);
            case 3 -> resend(gateway, unsent);
            case 4, 5 -> gateway.store(1 + random.nextInt(8));
            case 6 -> storeFigures(gateway);
            case 7, 8 -> gateway.advance(now());
            case 9 -> checkpoint(gateway);
            case 10 -> gateway.recompute();
            default -> repeat(gateway);
        }
    }

    private void storeFigures(CrashingGateway gateway) {
        if (random.nextInt(3) > 0) return;
        gateway.storeFigures(random.nextInt(10) == 0 ? Fate.DROPPED : Fate.STORED);
    }

    /// Seldom, for each is forced to disk.
    private void checkpoint(CrashingGateway gateway) {
        if (random.nextInt(6) == 0) gateway.checkpoint();
    }

    /// A new sample: it is sent at once, or much later, when the link is back.
    private void take(CrashingGateway gateway, NavigableSet<Integer> unsent) {
        if (taken == samples.size()) return;
        int offset = taken++;
        kept.add(offset);
        boolean straggles = outages ? offset / 100 % 3 == 1 : random.nextInt(40) == 0;
        if (straggles) unsent.add(offset);
        else gateway.hear(SmallPlant.arrival(samples.get(offset), offset, false));
    }

    private void resend(CrashingGateway gateway, NavigableSet<Integer> unsent) {
        var next = outages || random.nextInt(8) == 0 ? unsent.pollFirst() : null;
        if (next != null) gateway.hear(SmallPlant.arrival(samples.get(next), next, true));
    }

    /// Some acknowledgement was lost.
    private void repeat(CrashingGateway gateway) {
        if (taken == 0 || random.nextInt(50) > 0) return;
        int offset = random.nextInt(taken);
        gateway.hear(SmallPlant.arrival(samples.get(offset), offset, true));
    }

    private void finish(CrashingGateway gateway) throws InterruptedException {
        for (int offset : List.copyOf(kept))
            gateway.hear(SmallPlant.arrival(samples.get(offset), offset, true));
        for (boolean busy = true; busy; ) {
            gateway.advance(now());
            while (!gateway.isIdle()) {
                gateway.store(100);
                gateway.storeFigures(Fate.STORED);
            }
            gateway.checkpoint();
            busy = gateway.recompute();
        }
    }

    private void point() {
        if (--pointsToCrash <= 0) throw new Crash();
    }

    private Instant now() {
        return taken == 0
                ? SmallPlant.START
                : samples.subList(0, taken).stream()
                        .map(Sample::at)
                        .max(Instant::compareTo)
                        .orElseThrow();
    }

    private List<Row> figures(Instant last) {
        var rows =
                store.all("interval").stream()
                        .filter(row -> !row.at().isBefore(SmallPlant.START))
                        .filter(row -> !row.at().isAfter(last))
                        .map(SmallPlant::plain)
                        .toList();
        return sorted(rows);
    }

    private static List<Row> sorted(List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(Row::at).thenComparing(row -> row.tags().toString()))
                .toList();
    }
}
