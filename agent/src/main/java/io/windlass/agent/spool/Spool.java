package io.windlass.agent.spool;

import io.windlass.telemetry.Sample;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// The queue of samples that the gateway has not acknowledged. This one lives in memory and ends
/// with the process, and its epoch with it; what a disk must answer to is the same: offsets that
/// only grow, reading in batches, freeing by ranges, and a bound that drops the oldest and counts.
///
/// It knows nothing of sending: what was sent, when, and what is due again is the publisher's. Safe
/// for many threads; no call blocks for long.
public final class Spool {
    private final String epoch;
    private final SpoolLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final TreeMap<Long, Spooled> held = new TreeMap<>();
    private long next;
    private long bytes;
    private long dropped;

    /// @param epoch a name that no other spool ever had
    public Spool(String epoch, SpoolLimits limits) {
        this.epoch = epoch;
        this.limits = limits;
    }

    public String epoch() {
        return epoch;
    }

    /// Keeps a sample, at the cost of the oldest if need be.
    ///
    /// @return its offset
    public long append(Sample sample) {
        return locked(() -> {
            long offset = next++;
            held.put(offset, new Spooled(offset, sample));
            bytes += Footprint.of(sample);
            makeRoom(sample.at().minus(limits.maxAge()));
            return offset;
        });
    }

    /// The held samples from an offset on, in order, at most so many.
    public List<Spooled> read(long from, int most) {
        return locked(() -> held.tailMap(from).values().stream().limit(most).toList());
    }

    /// The sample with this offset if it is still held: none or one.
    public Stream<Spooled> at(long offset) {
        return locked(() -> Stream.ofNullable(held.get(offset)));
    }

    /// Frees a range; what is not held is not missed.
    ///
    /// @return how many samples were freed
    public long free(long first, long last) {
        return locked(() -> {
            if (first > last) return 0L;
            var range = held.subMap(first, true, last, true);
            long count = range.size();
            for (var spooled : range.values()) bytes -= Footprint.of(spooled.sample());
            range.clear();
            return count;
        });
    }

    public SpoolState state() {
        return locked(() -> {
            long first = held.isEmpty() ? next : held.firstKey();
            return new SpoolState(first, next, held.size(), bytes, dropped);
        });
    }

    private void makeRoom(Instant oldest) {
        while (held.size() > 1 && (bytes > limits.maxBytes() || tooOld(oldest))) {
            bytes -= Footprint.of(held.pollFirstEntry().getValue().sample());
            dropped++;
        }
    }

    private boolean tooOld(Instant oldest) {
        return held.firstEntry().getValue().sample().at().isBefore(oldest);
    }

    private <T> T locked(java.util.function.Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
