package io.windlass.agent.spool;

/// How a reading is packed: a nibble that says how its value is written, and the value.
///
/// Most readings are decimals of few digits (a register times 0.1), so a value that is exactly a
/// whole number over a power of ten is written as that whole number; any other as it is.
final class Packed {
    /// 0..9 = a whole number over 10 to that power.
    static final int MOST_DIGITS = 9;

    static final int FLOAT = 10;
    static final int DOUBLE = 11;
    static final int BAD = 12;

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    /// Up to here every whole number is a double.
    private static final double EXACT = 0x1p53;

    private Packed() {}

    /// How a value is written shortest without losing a bit.
    static int form(double value) {
        for (int digits = 0; digits <= MOST_DIGITS; digits++) {
            if (Math.abs(value * POWERS[digits]) >= EXACT) break;
            if (same(unscale(scale(value, digits), digits), value)) return digits;
        }
        return same((float) value, value) ? FLOAT : DOUBLE;
    }

    static long scale(double value, int digits) {
        return Math.round(value * POWERS[digits]);
    }

    static double unscale(long number, int digits) {
        return number / POWERS[digits];
    }

    /// Minus zero is not zero.
    private static boolean same(double a, double b) {
        return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
    }
}
