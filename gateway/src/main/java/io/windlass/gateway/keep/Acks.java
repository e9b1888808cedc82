package io.windlass.gateway.keep;

import io.windlass.gateway.feed.Receipt;
import io.windlass.gateway.feed.Spools;
import io.windlass.telemetry.EdgeId;
import io.windlass.transport.ack.Ack;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// What each edge is told about its samples: only what the store has made durable is let go.
public final class Acks implements Spools {
    private final String host;
    private final Map<EdgeId, EdgeAcks> edges = new LinkedHashMap<>();
    private final Semaphore news = new Semaphore(0);
    private boolean hold;

    public Acks(String host) {
        this.host = host;
    }

    /// An acknowledgement on its way to an edge.
    public record Due(EdgeId edge, Ack ack) {}

    @Override
    public synchronized void born(EdgeId edge, String epoch, long first) {
        var known = edges.get(edge);
        if (known == null || !known.isOf(epoch)) edges.put(edge, new EdgeAcks(epoch, first));
        else known.raise(first);
        find(edge).ifPresent(EdgeAcks::say);
        news.release();
    }

    @Override
    public synchronized void floor(EdgeId edge, long first) {
        find(edge).ifPresent(acks -> acks.raise(first));
    }

    @Override
    public synchronized void refused(Receipt receipt, String reason) {
        of(receipt).ifPresent(acks -> acks.rejected(receipt.offset(), reason));
        news.release();
    }

    /// These samples are durable.
    public synchronized void stored(List<Receipt> receipts) {
        for (var receipt : receipts) of(receipt).ifPresent(acks -> acks.stored(receipt.offset()));
        if (!receipts.isEmpty()) news.release();
    }

    /// Whether the store is down, so that edges keep their backlog.
    public synchronized void hold(boolean down) {
        if (hold == down) return;
        hold = down;
        edges.values().forEach(EdgeAcks::say);
        news.release();
    }

    /// Waits for news, but not longer than given.
    public void awaitNews(Duration most) throws InterruptedException {
        if (news.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) news.drainPermits();
    }

    /// What is to be said now.
    public synchronized List<Due> due(Instant now) {
        return edges.entrySet().stream()
                .filter(e -> e.getValue().isDue(now))
                .map(e -> new Due(e.getKey(), e.getValue().ack(host, hold, now)))
                .toList();
    }

    private Optional<EdgeAcks> find(EdgeId edge) {
        return Optional.ofNullable(edges.get(edge));
    }

    private Optional<EdgeAcks> of(Receipt receipt) {
        return find(receipt.edge()).filter(acks -> acks.isOf(receipt.epoch()));
    }
}
