package io.windlass.gateway.ledger;

import io.windlass.gateway.checkpoint.Checkpoint;
import io.windlass.gateway.checkpoint.CheckpointFile;
import io.windlass.gateway.checkpoint.SpoolMark;
import io.windlass.gateway.feed.Receipt;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes checkpoints, one at a time, and releases who waited for them. While they cannot be
/// written (a full disk), late samples stay unacknowledged and edges are told to hold back; the
/// ledger goes on.
public final class CheckpointWriter implements Runnable {
    public static final String OK = "ok";
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointWriter.class);
    private static final int MOST_OWED = 500_000;

    private final CheckpointFile file;
    private final InstantSource wall;
    private final Ports ports;
    private final Meters meters;
    private final BlockingQueue<Optional<Snapshot>> next = new ArrayBlockingQueue<>(2);
    private final List<Receipt> owed = new ArrayList<>();
    private volatile String state = OK;

    /// What a checkpoint is made of besides the ledger, and who hears of it.
    ///
    /// @param alarms what the alarm rules remember
    /// @param safe samples that may be acknowledged now
    /// @param failing whether edges should hold back
    public record Ports(
            Supplier<List<SpoolMark>> spools,
            Supplier<String> alarms,
            Consumer<List<Receipt>> safe,
            Consumer<Boolean> failing) {}

    public CheckpointWriter(CheckpointFile file, InstantSource wall, Ports ports, Meters meters) {
        this.file = file;
        this.wall = wall;
        this.ports = ports;
        this.meters = meters;
    }

    /// [#OK], or why the last one could not be written.
    public String state() {
        return state;
    }

    /// True when there is nothing to do.
    boolean isIdle() {
        return next.isEmpty();
    }

    /// Takes a snapshot; the caller has seen that this is idle.
    void accept(Snapshot snapshot) {
        next.add(Optional.of(snapshot));
    }

    /// Ends [#run] after what was accepted is written. An interrupt would not do: it closes the
    /// file in the middle of a write.
    public void stop() throws InterruptedException {
        next.put(Optional.empty());
    }

    /// Writes until told to stop.
    @Override
    public void run() {
        try {
            for (var one = next.take(); one.isPresent(); one = next.take()) write(one.get());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Writes one now.
    void write(Snapshot snapshot) {
        if (owed.size() < MOST_OWED) owed.addAll(snapshot.waiting());
        var checkpoint =
                new Checkpoint(
                        wall.instant(),
                        snapshot.closedUntil(),
                        snapshot.dirty(),
                        ports.spools().get(),
                        ports.alarms().get(),
                        snapshot.state());
        try {
            meters.add(Meter.CHECKPOINT_BYTES, file.write(checkpoint));
            meters.add(Meter.CHECKPOINTS);
            release();
        } catch (IOException e) {
            meters.add(Meter.CHECKPOINT_FAILURES);
            if (state.equals(OK))
                LOG.error("checkpoint=failing cause=\"{}\" action=retry", e.toString());
            state = e.toString();
            ports.failing().accept(true);
        }
    }

    private void release() {
        if (!state.equals(OK)) LOG.info("checkpoint=written");
        state = OK;
        ports.failing().accept(false);
        if (owed.isEmpty()) return;
        ports.safe().accept(List.copyOf(owed));
        owed.clear();
    }
}
