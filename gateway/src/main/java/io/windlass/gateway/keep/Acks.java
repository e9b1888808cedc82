package io.windlass.gateway.keep;

import io.windlass.gateway.checkpoint.SpoolMark;
import io.windlass.gateway.feed.Receipt;
import io.windlass.gateway.feed.Refusal;
import io.windlass.gateway.feed.Spools;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.telemetry.EdgeId;
import io.windlass.transport.ack.Ack;
import io.windlass.transport.ack.Gaps;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// What each edge is told about its samples: only what is durable in the store, and counted or
/// durably marked to be, is let go.
public final class Acks implements Spools {
    private final String host;
    private final DeadLetters letters;
    private final Meters meters;
    private final Map<EdgeId, EdgeAcks> edges = new LinkedHashMap<>();
    private final Semaphore news = new Semaphore(0);
    private final Set<Hold> holds = EnumSet.noneOf(Hold.class);

    /// Why edges should keep their backlog.
    public enum Hold {
        STORE,
        CHECKPOINT
    }

    /// @param letters where goes what the store will never take
    public Acks(String host, DeadLetters letters, Meters meters) {
        this.host = host;
        this.letters = letters;
        this.meters = meters;
    }

    /// An acknowledgement on its way to an edge.
    public record Due(EdgeId edge, Ack ack) {}

    /// What a gateway before this one had let go.
    public synchronized void restore(List<SpoolMark> marks) {
        for (var mark : marks)
            edges.put(new EdgeId(mark.site(), mark.edge()), EdgeAcks.restored(mark));
    }

    /// For the next gateway.
    public synchronized List<SpoolMark> marks() {
        return edges.entrySet().stream().map(e -> e.getValue().mark(e.getKey())).toList();
    }

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
    public synchronized void gaps(EdgeId edge, Gaps gaps) {
        find(edge).ifPresent(acks -> meters.add(Meter.GAPS, acks.skip(gaps)));
    }

    /// Lets them go once they lie in the dead letters; until then their edges keep them.
    @Override
    public void refused(List<Refusal> refusals) {
        if (!letters.keep(refusals)) return;
        synchronized (this) {
            for (var refusal : refusals)
                refusal.receipt().ifPresent(receipt -> reject(receipt, refusal.reason()));
        }
        news.release();
    }

    /// These samples are safe.
    public synchronized void stored(List<Receipt> receipts) {
        for (var receipt : receipts) of(receipt).ifPresent(acks -> acks.stored(receipt.offset()));
        if (!receipts.isEmpty()) news.release();
    }

    /// Whether edges should keep their backlog, and for what reason no more.
    public synchronized void hold(Hold why, boolean on) {
        boolean before = holds.isEmpty();
        if (on) holds.add(why);
        else holds.remove(why);
        if (before == holds.isEmpty()) return;
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
                .map(e -> new Due(e.getKey(), e.getValue().ack(host, !holds.isEmpty(), now)))
                .toList();
    }

    private void reject(Receipt receipt, String reason) {
        of(receipt).ifPresent(acks -> acks.rejected(receipt.offset(), reason));
    }

    private Optional<EdgeAcks> find(EdgeId edge) {
        return Optional.ofNullable(edges.get(edge));
    }

    private Optional<EdgeAcks> of(Receipt receipt) {
        return find(receipt.edge()).filter(acks -> acks.isOf(receipt.epoch()));
    }
}
