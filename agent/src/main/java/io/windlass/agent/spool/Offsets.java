package io.windlass.agent.spool;

import io.windlass.transport.ack.OffsetRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A set of offsets from which ranges are taken out, kept as disjoint ranges. What a disk holds
/// after hours of outage is one range, whatever the number of samples. Not for concurrent use.
final class Offsets {
    /// First offset of each range → its last.
    private final TreeMap<Long, Long> lasts = new TreeMap<>();

    private long count;

    long count() {
        return count;
    }

    OptionalLong first() {
        return lasts.isEmpty() ? OptionalLong.empty() : OptionalLong.of(lasts.firstKey());
    }

    /// Above all of them; 0 if there is none.
    long end() {
        return lasts.isEmpty() ? 0 : lasts.lastEntry().getValue() + 1;
    }

    boolean intersects(long first, long last) {
        var near = lasts.floorEntry(last);
        return near != null && near.getValue() >= first;
    }

    /// Puts a range in, whether or not some of it is there.
    void add(long first, long last) {
        long from = first;
        long to = last;
        for (var near = touching(from, to); near != null; near = touching(from, to)) {
            from = Math.min(from, near.getKey());
            to = Math.max(to, near.getValue());
            cut(near);
        }
        lasts.put(from, to);
        count += to - from + 1;
    }

    /// Takes a range out.
    ///
    /// @return how many of it were there
    long remove(long first, long last) {
        long before = count;
        var near = lasts.floorEntry(last);
        while (near != null && near.getValue() >= first) {
            cut(near);
            if (near.getKey() < first) add(near.getKey(), first - 1);
            if (near.getValue() > last) add(last + 1, near.getValue());
            near = lasts.lowerEntry(Math.max(near.getKey(), first));
        }
        return before - count;
    }

    List<OffsetRange> ranges() {
        var ranges = new ArrayList<OffsetRange>(lasts.size());
        lasts.forEach((first, last) -> ranges.add(new OffsetRange(first, last)));
        return ranges;
    }

    private void cut(Map.Entry<Long, Long> range) {
        lasts.remove(range.getKey());
        count -= range.getValue() - range.getKey() + 1;
    }

    /// A range that overlaps this one or ends or begins right beside it.
    private Map.@Nullable Entry<Long, Long> touching(long first, long last) {
        var near = lasts.floorEntry(last + 1);
        return near != null && near.getValue() >= first - 1 ? near : null;
    }
}
