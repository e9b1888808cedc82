package io.windlass.gateway.keep;

import io.windlass.gateway.checkpoint.SpoolMark;
import io.windlass.telemetry.EdgeId;
import io.windlass.transport.ack.Ack;
import io.windlass.transport.ack.Gaps;
import io.windlass.transport.ack.OffsetRange;
import io.windlass.transport.ack.OffsetSet;
import io.windlass.transport.ack.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;

/// What one edge's spool may let go of. Guarded by [Acks].
final class EdgeAcks {
    private static final Duration REPEAT = Duration.ofSeconds(1);

    /// Commands are QoS 0, so the last word is said a few times.
    private static final int LAST_WORDS = 3;

    /// An offset that would make more ranges is not remembered: its sample comes again.
    private static final int MOST_RANGES = 4_096;

    private final String epoch;
    private final OffsetSet stored = new OffsetSet();
    private final Deque<Rejection> rejections = new ArrayDeque<>();
    private long floor;
    private boolean changed = true;
    private int wordsLeft;
    private Instant nextRepeat = Instant.MIN;

    EdgeAcks(String epoch, long floor) {
        this.epoch = epoch;
        this.floor = floor;
    }

    static EdgeAcks restored(SpoolMark mark) {
        var acks = new EdgeAcks(mark.epoch(), mark.floor());
        mark.stored().forEach(acks.stored::add);
        return acks;
    }

    SpoolMark mark(EdgeId edge) {
        return new SpoolMark(edge.site(), edge.edge(), epoch, floor, stored.ranges());
    }

    boolean isOf(String otherEpoch) {
        return epoch.equals(otherEpoch);
    }

    /// Nothing below it will come any more.
    void raise(long first) {
        if (first <= floor) return;
        floor = first;
        stored.removeBelow(first);
        rejections.removeIf(rejection -> rejection.offsets().last() < first);
        changed = true;
    }

    /// Nothing will ever come with these offsets, so they count like stored ones.
    ///
    /// @return how many ranges were news
    long skip(Gaps gaps) {
        long news = 0;
        for (var range : gaps.ranges()) {
            long first = Math.max(floor, range.first());
            if (range.last() < first || stored.through(first) >= range.last()) continue;
            stored.add(new OffsetRange(first, range.last()));
            changed = true;
            news++;
        }
        return news;
    }

    void stored(long offset) {
        changed = true;
        if (offset < floor) return;
        stored.add(offset);
        if (stored.size() > MOST_RANGES) stored.removeLast();
    }

    /// It is let go like a stored one, and named.
    void rejected(long offset, String reason) {
        stored(offset);
        var last = rejections.peekLast();
        if (last != null && last.reason().equals(reason) && last.offsets().last() == offset - 1) {
            rejections.removeLast();
            rejections.add(new Rejection(new OffsetRange(last.offsets().first(), offset), reason));
        } else {
            rejections.add(new Rejection(new OffsetRange(offset, offset), reason));
        }
        if (rejections.size() > Ack.MAX_RANGES) rejections.removeFirst();
    }

    void say() {
        changed = true;
    }

    boolean isDue(Instant now) {
        return changed || (isOpen() && !now.isBefore(nextRepeat));
    }

    /// The word to send now.
    Ack ack(String host, boolean hold, Instant now) {
        wordsLeft = changed ? LAST_WORDS : wordsLeft - 1;
        changed = false;
        nextRepeat = now.plus(REPEAT);
        long through = stored.through(floor);
        stored.removeBelow(through); // only how far it goes matters; keeps the set small
        floor = Math.max(floor, through);
        var ranges = stored.above(through);
        var few = ranges.subList(0, Math.min(ranges.size(), Ack.MAX_RANGES));
        return new Ack(host, epoch, through, few, new ArrayList<>(rejections), hold);
    }

    private boolean isOpen() {
        return wordsLeft > 0 || !stored.above(stored.through(floor)).isEmpty();
    }
}
