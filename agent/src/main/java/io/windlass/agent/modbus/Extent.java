package io.windlass.agent.modbus;

/// Registers or bits that must be read in one request.
///
/// @param first 0-based address
/// @param end behind the last
record Extent(int first, int end) implements Comparable<Extent> {
    Extent {
        if (first < 0 || end <= first || end > 0x10000)
            throw new IllegalArgumentException(first + ".." + end + " is no extent");
    }

    Extent with(Extent other) {
        return new Extent(Math.min(first, other.first), Math.max(end, other.end));
    }

    boolean contains(Extent other) {
        return first <= other.first && end >= other.end;
    }

    int length() {
        return end - first;
    }

    @Override
    public int compareTo(Extent other) {
        int byFirst = Integer.compare(first, other.first);
        return byFirst != 0 ? byFirst : Integer.compare(end, other.end);
    }
}
