package io.windlass.agent.profile;

/// In which order a device sends the words of a number, and the bytes of a word. All four
/// combinations occur, for 32 and 64 bits and for signed and unsigned alike.
public record ByteLayout(Endian words, Endian bytes) {
    /// What the standard says.
    public static final ByteLayout STANDARD = new ByteLayout(Endian.BIG, Endian.BIG);

    /// Puts a number's bits together, zero-extended.
    ///
    /// @param at where the number's first word is
    /// @param count how many words it has, 1..4
    public long bits(Words data, int at, int count) {
        long bits = 0;
        for (int i = 0; i < count; i++) {
            int word = words == Endian.BIG ? i : count - 1 - i;
            bits = bits << 16 | ordered(data.word(at + word));
        }
        return bits;
    }

    private int ordered(int word) {
        return bytes == Endian.BIG ? word : (word & 0xFF) << 8 | word >>> 8;
    }
}
