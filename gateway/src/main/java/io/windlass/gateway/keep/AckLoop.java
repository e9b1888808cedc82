package io.windlass.gateway.keep;

import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.telemetry.EdgeId;
import io.windlass.transport.ack.Ack;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BiConsumer;

/// Sends acknowledgements as soon as there are any, and repeats them while something is open.
public final class AckLoop implements Runnable {
    private static final Duration MOST_WAIT = Duration.ofMillis(500);

    private final Acks acks;
    private final InstantSource wall;
    private final BiConsumer<EdgeId, Ack> sender;
    private final Meters meters;

    public AckLoop(Acks acks, InstantSource wall, BiConsumer<EdgeId, Ack> sender, Meters meters) {
        this.acks = acks;
        this.wall = wall;
        this.sender = sender;
        this.meters = meters;
    }

    @Override
    public void run() {
        try {
            while (true) {
                acks.awaitNews(MOST_WAIT);
                sendDue();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Sends what is due now.
    public void sendDue() {
        for (var due : acks.due(wall.instant())) {
            sender.accept(due.edge(), due.ack());
            meters.add(Meter.ACKS);
        }
    }
}
