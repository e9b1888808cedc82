package io.windlass.gateway.ledger;

import io.windlass.gateway.checkpoint.CheckpointFile;
import io.windlass.gateway.checkpoint.SpoolMark;
import io.windlass.gateway.feed.Arrival;
import io.windlass.gateway.feed.Receipt;
import io.windlass.gateway.ledger.Ledger.LedgerTime;
import io.windlass.gateway.metrics.Meters;
import io.windlass.gateway.store.Figures;
import io.windlass.gateway.store.Figures.Fate;
import io.windlass.gateway.store.MemoryStore;
import io.windlass.gateway.store.SampleRows;
import io.windlass.gateway.store.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// One life of a gateway's reckoning and storing, driven step by step. It may die at any [#point].
final class CrashingGateway {
    private static final SampleRows ROWS = new SampleRows(Schema.load());
    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final MemoryStore store;
    private final Runnable point;
    private final Deque<Arrival> arrivals = new ArrayDeque<>();
    private final Deque<Figures> figures = new ArrayDeque<>();
    final Meters meters = new Meters();
    final Reckoning reckoning;

    /// Dies.
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// @param point is run wherever it may die
    /// @param acks hears what is acknowledged
    CrashingGateway(
            MemoryStore store, Path folder, Instant now, Runnable point, Consumer<Receipt> acks)
            throws InterruptedException {
        this.store = store;
        this.point = point;
        var file = new CheckpointFile(folder);
        var plant = SmallPlant.portfolio();
        reckoning =
                Reckoning.of(
                        new Resume(plant, store, ROWS).from(load(file, now), now),
                        new Recomputation(plant, store, ROWS, () -> Instant.MIN),
                        new Reckoning.Written(
                                plant.timing().interval(),
                                new LedgerTime(() -> now, Duration.ofSeconds(1), Duration.ZERO, 0),
                                file,
                                new CheckpointWriter.Ports(
                                        this::spools,
                                        () -> "",
                                        safe -> acknowledge(safe, acks),
                                        _ -> {})),
                        new Reckoning.Surroundings(() -> now, Set::of, figures::add, meters));
    }

    private static CheckpointFile.Loaded load(CheckpointFile file, Instant now) {
        try {
            return file.load(now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SpoolMark> spools() {
        point.run(); // before the checkpoint is written
        return List.of();
    }

    private void acknowledge(List<Receipt> safe, Consumer<Receipt> acks) {
        for (var receipt : safe) {
            point.run();
            acks.accept(receipt);
        }
    }

    void hear(Arrival arrival) {
        reckoning.ledger().book().heard(arrival);
        arrivals.add(arrival);
    }

    /// Stores some of what waits, in order.
    void store(int count) {
        var batch = new ArrayList<Arrival>();
        while (batch.size() < count && !arrivals.isEmpty()) batch.add(arrivals.remove());
        if (batch.isEmpty()) return;
        point.run();
        for (var arrival : batch) store.write(ROWS.of(arrival.described(), arrival.sample()));
        point.run();
        reckoning.ledger().book().stored(batch, System.nanoTime());
    }

    /// Stores the oldest figures, or finds no room for them.
    void storeFigures(Fate fate) {
        var next = figures.poll();
        if (next == null) return;
        point.run();
        if (fate == Fate.STORED) store.write(next.rows());
        point.run();
        next.end().accept(fate);
    }

    void advance(Instant watermark) {
        point.run();
        reckoning.ledger().book().advance(watermark);
        reckoning.ledger().look();
    }

    void checkpoint() {
        reckoning.checkpoints().write(reckoning.ledger().book().snapshot());
    }

    boolean recompute() throws InterruptedException {
        point.run();
        return reckoning.recomputer().step(System.nanoTime() + HOUR);
    }

    boolean isIdle() {
        return arrivals.isEmpty() && figures.isEmpty();
    }
}
