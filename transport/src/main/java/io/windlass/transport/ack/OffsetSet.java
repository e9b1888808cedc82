package io.windlass.transport.ack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A set of offsets, kept as disjoint ranges that do not touch. Not for concurrent use.
public final class OffsetSet {
    /// First offset of each range → its last.
    private final TreeMap<Long, Long> lasts = new TreeMap<>();

    /// Adds one offset, whether or not it is there.
    public void add(long offset) {
        add(new OffsetRange(offset, offset));
    }

    /// Adds a range, whether or not some of it is there.
    public void add(OffsetRange range) {
        long first = range.first();
        long last = range.last();
        for (var near = below(last); near != null; near = below(last)) {
            if (near.getValue() < first - 1) break;
            lasts.remove(near.getKey());
            first = Math.min(first, near.getKey());
            last = Math.max(last, near.getValue());
        }
        lasts.put(first, last);
    }

    public boolean contains(long offset) {
        var near = lasts.floorEntry(offset);
        return near != null && near.getValue() >= offset;
    }

    /// The highest offset such that all from `first` to it are in the set; `first` − 1 if `first`
    /// is not.
    public long through(long first) {
        var near = lasts.floorEntry(first);
        return near != null && near.getValue() >= first ? near.getValue() : first - 1;
    }

    /// In rising order.
    public List<OffsetRange> ranges() {
        var ranges = new ArrayList<OffsetRange>(lasts.size());
        lasts.forEach((first, last) -> ranges.add(new OffsetRange(first, last)));
        return List.copyOf(ranges);
    }

    /// The ranges with offsets above `through`, in rising order, cut to what is above it.
    public List<OffsetRange> above(long through) {
        return ranges().stream()
                .filter(range -> range.last() > through)
                .map(range -> new OffsetRange(Math.max(range.first(), through + 1), range.last()))
                .toList();
    }

    /// How many ranges it takes.
    public int size() {
        return lasts.size();
    }

    /// Forgets the range of the highest offsets.
    public void removeLast() {
        lasts.pollLastEntry();
    }

    /// Forgets every offset below `first`.
    public void removeBelow(long first) {
        var kept = above(first - 1);
        lasts.clear();
        kept.forEach(range -> lasts.put(range.first(), range.last()));
    }

    public boolean isEmpty() {
        return lasts.isEmpty();
    }

    /// The last range that begins before or just after `last`: it may touch a range that ends
    /// there.
    private Map.@Nullable Entry<Long, Long> below(long last) {
        return lasts.floorEntry(last == Long.MAX_VALUE ? last : last + 1);
    }
}
