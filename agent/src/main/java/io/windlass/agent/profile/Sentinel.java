package io.windlass.agent.profile;

/// A value by which a device says that it has none. Written in hexadecimal it is the bits as they
/// came (`0x80000000`), written in decimal it is the number before the scale (`-1`).
public record Sentinel(boolean pattern, long bits, double value) {
    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException if the text is not a number
    public static Sentinel parse(String text) {
        try {
            return text.startsWith("0x")
                    ? ofBits(Long.parseUnsignedLong(text.substring(2), 16))
                    : new Sentinel(false, 0, Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text + " is not a number", e);
        }
    }

    /// The one with these bits.
    static Sentinel ofBits(long bits) {
        return new Sentinel(true, bits, 0);
    }

    public boolean matches(Raw raw) {
        return pattern ? raw.bits() == bits : raw.value() == value;
    }
}
