package io.windlass.agent.profile;

/// What a device said, before any meaning is given to it.
///
/// @param value as a number; NaN and infinities are possible
/// @param bits as they came, zero-extended
public record Raw(double value, long bits) {
    public static Raw of(long number) {
        return new Raw(number, number);
    }
}
