package io.windlass.agent.profile;

/// Registers as they came over the wire, two bytes each.
public final class Words {
    private final byte[] bytes;

    /// Takes the bytes as they are; nobody else keeps them.
    public Words(byte[] bytes) {
        if (bytes.length % 2 != 0)
            throw new IllegalArgumentException(bytes.length + " bytes are no registers");
        this.bytes = bytes;
    }

    public int count() {
        return bytes.length / 2;
    }

    /// The first byte of a word and then the second, as 16 bits.
    public int word(int at) {
        return Byte.toUnsignedInt(bytes[2 * at]) << 8 | Byte.toUnsignedInt(bytes[2 * at + 1]);
    }
}
