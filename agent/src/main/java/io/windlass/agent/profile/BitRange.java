package io.windlass.agent.profile;

/// Bits of a register, written `3` or `4..7`; bit 0 is the least significant.
public record BitRange(int first, int last) {
    public BitRange {
        if (first < 0 || last < first || last > 62)
            throw new IllegalArgumentException(
                    "bits " + first + ".." + last + " are not a range in 0..62");
    }

    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException if the text is not a range of bits
    public static BitRange parse(String text) {
        var ends = text.split("\\.\\.", -1);
        if (ends.length > 2) throw new IllegalArgumentException(text + " is not `3` or `4..7`");
        try {
            int first = Integer.parseInt(ends[0].strip());
            return new BitRange(first, Integer.parseInt(ends[ends.length - 1].strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text + " is not `3` or `4..7`", e);
        }
    }

    /// The bits as a number of their own.
    public long of(long bits) {
        return bits >>> first & (1L << (last - first + 1)) - 1;
    }
}
