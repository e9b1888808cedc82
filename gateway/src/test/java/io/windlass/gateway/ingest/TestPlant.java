package io.windlass.gateway.ingest;

import io.windlass.gateway.feed.Arrival;
import io.windlass.gateway.feed.EdgeBoard;
import io.windlass.gateway.feed.Refusal;
import io.windlass.gateway.feed.Spools;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.telemetry.EdgeId;
import io.windlass.transport.ack.Gaps;
import io.windlass.transport.mqtt.Inbound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A host application without a broker: what it is told, and what it makes of it.
final class TestPlant implements Spools {
    static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    final List<Arrival> arrivals = new ArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();
    final List<String> spools = new ArrayList<>();
    final Meters meters = new Meters();
    final EdgeBoard board = new EdgeBoard();
    Instant now = NOON;
    final Ingest ingest =
            new Ingest(
                    "gateway-1",
                    () -> now,
                    meters,
                    new IngestPorts(
                            List.of(arrivals::add),
                            this,
                            board,
                            () -> now,
                            Duration.ofSeconds(5),
                            List.of("turbine", "pdu", "other"),
                            _ -> Optional.empty()));

    void hear(Inbound message) {
        ingest.handle(message);
    }

    List<Long> offsets() {
        return arrivals.stream().flatMap(a -> a.receipt().stream()).map(r -> r.offset()).toList();
    }

    boolean isOnline(TestEdge edge) {
        return board.online().contains(edge.id);
    }

    long count(Meter meter) {
        return meters.count(meter);
    }

    @Override
    public void born(EdgeId edge, String epoch, long first) {
        spools.add("born " + edge + " " + epoch + " " + first);
    }

    @Override
    public void floor(EdgeId edge, long first) {
        spools.add("floor " + edge + " " + first);
    }

    @Override
    public void gaps(EdgeId edge, Gaps gaps) {
        spools.add("gaps " + edge + " " + gaps.toJson());
    }

    @Override
    public void refused(List<Refusal> refused) {
        refusals.addAll(refused);
    }
}
