package io.windlass.agent.spool;

import io.windlass.telemetry.Sample;
import io.windlass.transport.ack.OffsetRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The books of a spool: which samples are young (in memory alone), which offsets the disk holds,
/// which will never come. Safe for many threads; no call waits for the disk.
final class Holdings {
    private final SpoolLimits limits;
    private final SpoolWorld world;
    private final TreeMap<Long, Young> young = new TreeMap<>();
    private final Offsets stored = new Offsets();
    private final Offsets gaps = new Offsets();
    private Offsets freed = new Offsets();
    private Instant newest = Instant.EPOCH;
    private long next;
    private long reserved = Long.MAX_VALUE;
    private boolean committedOnly;
    private long shown;
    private long youngBytes;
    private long dropped;
    private long news;

    Holdings(SpoolLimits limits, SpoolWorld world) {
        this.limits = limits;
        this.world = world;
    }

    /// A sample that is not on the disk yet.
    private record Young(Spooled spooled, long takenNanos) {}

    /// Begins with what a disk holds; offsets go on at `begin`. What it lacks in between is void.
    synchronized void begin(Offsets onDisk, long begin) {
        next = begin;
        long from = begin;
        for (var range : onDisk.ranges()) {
            stored.add(range.first(), range.last());
            if (range.first() > from) gaps.add(from, range.first() - 1);
            from = range.last() + 1;
        }
        if (from < begin) gaps.add(from, begin - 1);
    }

    /// What readers may see.
    ///
    /// @param until no offset from here on
    /// @param onlyCommitted no young sample
    synchronized void show(long until, boolean onlyCommitted) {
        reserved = until;
        committedOnly = onlyCommitted;
    }

    /// Takes a sample in, at the cost of the oldest in memory if need be.
    synchronized long append(Sample sample) {
        long offset = next++;
        if (sample.at().isAfter(newest)) newest = sample.at();
        var spooled = new Spooled(offset, sample);
        world.journal().ifPresent(journal -> journal.taken(spooled));
        young.put(offset, new Young(spooled, world.nanos().getAsLong()));
        youngBytes += Footprint.of(sample);
        var oldest = oldestKept();
        while (young.size() > 1 && (youngBytes > limits.maxHeap() || firstIsBefore(oldest)))
            lose(young.firstKey(), young.firstKey());
        return offset;
    }

    /// Samples of earlier are too old to keep.
    synchronized Instant oldestKept() {
        return newest.minus(limits.maxAge());
    }

    synchronized long next() {
        return next;
    }

    synchronized boolean holdsOnDisk(OffsetRange range) {
        return stored.intersects(range.first(), range.last());
    }

    /// The young samples from an offset on; empty if the disk has some of these too.
    synchronized Optional<List<Spooled>> onlyYoung(long from, int most) {
        return stored.intersects(from, Long.MAX_VALUE - 1)
                ? Optional.empty()
                : Optional.of(young(from, most));
    }

    synchronized List<Spooled> young(long from, int most) {
        long below = visible();
        if (from >= below) return List.of();
        return young.subMap(from, below).values().stream().limit(most).map(Young::spooled).toList();
    }

    /// The young samples that are so old, at most so many; none before the oldest is due.
    synchronized List<Spooled> due(Duration least, Duration first, int most) {
        long now = world.nanos().getAsLong();
        if (young.isEmpty() || now - young.firstEntry().getValue().takenNanos() < first.toNanos())
            return List.of();
        return young.values().stream()
                .limit(most)
                .takeWhile(y -> now - y.takenNanos() >= least.toNanos())
                .map(Young::spooled)
                .toList();
    }

    /// These are on the disk now; those that were freed meanwhile may go from there at once.
    synchronized void written(List<Batch> batches) {
        for (var batch : batches)
            world.journal().ifPresent(journal -> journal.committed(batch.range()));
        var samples = batches.stream().flatMap(batch -> batch.spooled().stream()).toList();
        for (var one : samples) {
            if (forget(one.offset())) stored.add(one.offset(), one.offset());
            else freed.add(one.offset(), one.offset());
        }
    }

    /// Frees a range; what is not held is not missed.
    ///
    /// @return how many samples were freed
    synchronized long free(long first, long end) {
        long last = Math.min(end, next - 1); // what is still to come is not meant
        if (first > last) return 0;
        long count = 0;
        for (var offset : List.copyOf(young.subMap(first, true, last, true).keySet()))
            if (forget(offset)) count++;
        long onDisk = stored.remove(first, last);
        if (onDisk > 0) freed.add(first, last);
        return count + onDisk;
    }

    /// Frees a range that nobody has got, counts it and announces it.
    synchronized void lose(long first, long last) {
        long count = free(first, last);
        if (count == 0) return;
        dropped += count;
        gaps.add(first, last);
        news++;
        world.journal().ifPresent(journal -> journal.dropped(new OffsetRange(first, last)));
    }

    /// What was freed since the disk was last told.
    synchronized List<OffsetRange> takeFreed() {
        var ranges = freed.ranges();
        freed = new Offsets();
        return ranges;
    }

    /// The disk could not be told.
    synchronized void putBack(List<OffsetRange> ranges) {
        ranges.forEach(range -> freed.add(range.first(), range.last()));
    }

    /// The disk lost some of what it held: this is what it still has.
    synchronized void salvaged(Offsets onDisk) {
        var missing = new Offsets();
        stored.ranges().forEach(range -> missing.add(range.first(), range.last()));
        onDisk.ranges().forEach(range -> missing.remove(range.first(), range.last()));
        missing.ranges().forEach(range -> lose(range.first(), range.last()));
        for (var range : onDisk.ranges()) if (!holdsOnDisk(range)) putBack(List.of(range));
    }

    /// There is something to announce.
    synchronized void tell() {
        news++;
    }

    /// The gaps from the first held offset on.
    synchronized List<OffsetRange> gaps() {
        if (first() > 0) gaps.remove(0, first() - 1);
        return gaps.ranges();
    }

    synchronized SpoolState state(long bytesOnDisk) {
        return new SpoolState(
                first(),
                visible(),
                stored.count() + young.size(),
                bytesOnDisk + youngBytes,
                dropped,
                news);
    }

    /// What was shown once stays shown, though the disk fails or heals meanwhile.
    private long visible() {
        long end = committedOnly && !young.isEmpty() ? young.firstKey() : next;
        shown = Math.max(shown, Math.min(reserved, end));
        return shown;
    }

    private long first() {
        long first = young.isEmpty() ? next : young.firstKey();
        return Math.min(stored.first().orElse(first), Math.min(first, visible()));
    }

    private boolean firstIsBefore(Instant oldest) {
        return young.firstEntry().getValue().spooled().sample().at().isBefore(oldest);
    }

    private boolean forget(long offset) {
        var gone = young.remove(offset);
        if (gone != null) youngBytes -= Footprint.of(gone.spooled().sample());
        return gone != null;
    }
}
