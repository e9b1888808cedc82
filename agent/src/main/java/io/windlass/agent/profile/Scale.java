package io.windlass.agent.profile;

/// A factor that turns what the device says into the canonical unit. A factor such as 0.1 or 0.001
/// divides by the whole number that it stands for, so that 56 × 0.1 is 5.6 and not
/// 5.6000000000000005.
public record Scale(double multiplier, double divisor) {
    public static final Scale ONE = new Scale(1, 1);

    private static final double NEARLY = 1e-9;

    public Scale {
        boolean ok =
                Double.isFinite(multiplier)
                        && Double.isFinite(divisor)
                        && multiplier != 0
                        && divisor > 0;
        if (!ok) throw new IllegalArgumentException("a scale is a number other than 0");
    }

    public static Scale of(double factor) {
        double inverse = 1 / Math.abs(factor);
        double whole = Math.rint(inverse);
        boolean divides = inverse > 1.5 && Math.abs(inverse - whole) < NEARLY * whole;
        return divides ? new Scale(Math.signum(factor), whole) : new Scale(factor, 1);
    }

    /// Ten to a power, as SunSpec's scale factors and Raritan's decimal digits have it.
    ///
    /// @throws IllegalArgumentException if the exponent is beyond ±18
    public static Scale tenTo(int exponent) {
        if (Math.abs(exponent) > 18)
            throw new IllegalArgumentException("10^" + exponent + " is no scale");
        double power = Math.pow(10, Math.abs(exponent));
        return exponent < 0 ? new Scale(1, power) : new Scale(power, 1);
    }

    /// Reads a number, `0.1` or `1e-3`.
    ///
    /// @throws IllegalArgumentException if it is 0 or not a number
    public static Scale parse(String text) {
        try {
            return of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text + " is not a number", e);
        }
    }

    /// Both, one after the other.
    public Scale times(Scale other) {
        return new Scale(multiplier * other.multiplier, divisor * other.divisor);
    }

    public double apply(double raw) {
        return raw * multiplier / divisor;
    }
}
