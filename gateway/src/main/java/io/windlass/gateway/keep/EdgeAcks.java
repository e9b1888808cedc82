package io.windlass.gateway.keep;

import io.windlass.transport.ack.Ack;
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

    boolean isOf(String otherEpoch) {
        return epoch.equals(otherEpoch);
    }

    /// Nothing below it will come any more.
    void raise(long first) {
        if (first <= floor) return;
        floor = first;
        stored.removeBelow(first);
        changed = true;
    }

    void stored(long offset) {
        if (offset >= floor) stored.add(offset);
        changed = true;
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
