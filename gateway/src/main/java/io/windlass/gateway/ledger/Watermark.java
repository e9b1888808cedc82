package io.windlass.gateway.ledger;

import io.windlass.telemetry.EdgeId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How far event time has come: as far as the slowest edge that is online has sent live samples.
/// Behind the plant's clock by at most the patience, so that a hung edge does not stall the rest;
/// an edge that is offline does not count. It never goes back.
final class Watermark {
    private final Duration patience;
    private final Map<EdgeId, Instant> lastLive = new HashMap<>();
    private Instant reached = Instant.MIN;

    Watermark(Duration patience) {
        this.patience = patience;
    }

    void heard(EdgeId edge, Instant at) {
        lastLive.merge(edge, at, (a, b) -> a.isAfter(b) ? a : b);
    }

    Instant at(Instant now, Set<EdgeId> online) {
        var earliest = now.minus(patience);
        var slowest =
                lastLive.entrySet().stream()
                        .filter(e -> online.contains(e.getKey()))
                        .map(Map.Entry::getValue)
                        .min(Instant::compareTo)
                        .orElse(earliest);
        var mark = slowest.isBefore(earliest) ? earliest : slowest;
        var capped = mark.isAfter(now) ? now : mark;
        if (capped.isAfter(reached)) reached = capped;
        return reached;
    }
}
