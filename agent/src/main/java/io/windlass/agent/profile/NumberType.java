package io.windlass.agent.profile;

import java.util.Optional;

/// How a number lies in registers of 16 bits.
public enum NumberType {
    INT16(1),
    UINT16(1),
    INT32(2),
    UINT32(2),
    INT64(4),
    UINT64(4),
    FLOAT32(2),
    FLOAT64(4),
    /// A coil, a discrete input, or a register that is not 0.
    BOOL(1);

    private static final double TWO_TO_64 = 0x1p64;

    private final int words;

    NumberType(int words) {
        this.words = words;
    }

    /// How many registers the number takes.
    public int words() {
        return words;
    }

    /// The number as it came, before any scale; not finite if the device sent a NaN or infinity.
    ///
    /// @param bits as put together by [ByteLayout], zero-extended
    public double value(long bits) {
        return switch (this) {
            case INT16 -> (short) bits;
            case INT32 -> (int) bits;
            case INT64, UINT16, UINT32 -> bits;
            case UINT64 -> bits >= 0 ? bits : bits + TWO_TO_64;
            case FLOAT32 -> Float.intBitsToFloat((int) bits);
            case FLOAT64 -> Double.longBitsToDouble(bits);
            case BOOL -> bits == 0 ? 0 : 1;
        };
    }

    /// What SunSpec sends for a number that the device does not have; NaNs need no pattern.
    public Optional<Sentinel> notImplemented() {
        return switch (this) {
            case INT16, INT32, INT64 -> Optional.of(Sentinel.ofBits(1L << (width() - 1)));
            case UINT16, UINT32, UINT64 ->
                    Optional.of(Sentinel.ofBits(-1L >>> (Long.SIZE - width())));
            case FLOAT32, FLOAT64, BOOL -> Optional.empty();
        };
    }

    private int width() {
        return Short.SIZE * words;
    }

    /// True for the types whose bits can be picked apart.
    public boolean isUnsigned() {
        return this == UINT16 || this == UINT32 || this == UINT64;
    }
}
