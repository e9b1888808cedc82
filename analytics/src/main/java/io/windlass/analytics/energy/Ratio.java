package io.windlass.analytics.energy;

import java.util.OptionalDouble;

/// Division that knows that 0/0 is undefined, neither 0 nor NaN.
public final class Ratio {
    private Ratio() {}

    /// Empty when there is nothing to divide by.
    public static OptionalDouble of(long part, long whole) {
        return of((double) part, (double) whole);
    }

    /// Empty when there is nothing to divide by.
    public static OptionalDouble of(double part, double whole) {
        return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
    }
}
