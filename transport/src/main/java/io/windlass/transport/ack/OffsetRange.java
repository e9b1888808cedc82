package io.windlass.transport.ack;

/// Offsets from `first` to `last`, both included.
public record OffsetRange(long first, long last) {
    public OffsetRange {
        if (first < 0 || last < first)
            throw new IllegalArgumentException("range of offsets " + first + ".." + last);
    }

    public boolean contains(long offset) {
        return first <= offset && offset <= last;
    }

    public long count() {
        return last - first + 1;
    }
}
