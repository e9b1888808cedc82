package io.windlass.simulator.modbus;

import java.util.Arrays;
import java.util.OptionalDouble;

/// All registers of a device at one instant. An address that was not put is a hole.
final class RegisterImage {
    private static final int SIZE = 128;
    private static final int HOLE = -1;
    private static final int WORD = 0xFFFF;

    private final int[] words = new int[SIZE];

    RegisterImage() {
        Arrays.fill(words, HOLE);
    }

    /// Whether all of these registers exist.
    boolean covers(int first, int count) {
        if (first + count > SIZE) return false;
        return Arrays.stream(words, first, first + count).noneMatch(word -> word == HOLE);
    }

    int word(int address) {
        return words[address];
    }

    void word(int address, int value) {
        words[address] = value & WORD;
    }

    /// A scaled unsigned value; 0xFFFF when not known.
    void uint16(int address, OptionalDouble value, double unit) {
        word(address, value.isEmpty() ? WORD : scaled(value, unit, 0, WORD - 1));
    }

    /// A scaled signed value; 0x8000 when not known.
    void int16(int address, OptionalDouble value, double unit) {
        word(address, value.isEmpty() ? 0x8000 : scaled(value, unit, -32_767, 32_767));
    }

    /// High word first; 0x80000000 when not known.
    void int32(int address, OptionalDouble value) {
        bits32(address, value.isEmpty() ? Integer.MIN_VALUE : (int) Math.rint(value.getAsDouble()));
    }

    /// High word first; NaN when not known.
    void float32(int address, OptionalDouble value) {
        bits32(address, Float.floatToIntBits((float) value.orElse(Double.NaN)));
    }

    /// Low word first.
    void uint32LowFirst(int address, long value) {
        word(address, (int) value);
        word(address + 1, (int) (value >>> 16));
    }

    /// Low word first; NaN when not known.
    void float32LowFirst(int address, OptionalDouble value) {
        uint32LowFirst(address, Float.floatToIntBits((float) value.orElse(Double.NaN)));
    }

    /// High word first.
    void uint64(int address, long value) {
        for (int n = 0; n < 4; n++) word(address + n, (int) (value >>> (48 - 16 * n)));
    }

    private void bits32(int address, int bits) {
        word(address, bits >>> 16);
        word(address + 1, bits);
    }

    private static int scaled(OptionalDouble value, double unit, int lowest, int highest) {
        return (int) Math.clamp(Math.rint(value.getAsDouble() / unit), lowest, highest);
    }
}
