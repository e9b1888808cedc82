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
                    ? new Sentinel(true, Long.parseUnsignedLong(text.substring(2), 16), 0)
                    : new Sentinel(false, 0, Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text + " is not a number", e);
        }
    }

    public boolean matches(Raw raw) {
        return pattern ? raw.bits() == bits : raw.value() == value;
    }
}
