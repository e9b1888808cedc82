package io.windlass.simulator.plant;

/// A sum of sines with seeded periods and phases: smooth, bounded, and with an exact integral.
final class Sines {
    private static final double JITTER = 0.1;
    private static final double TURN = 2 * Math.PI;

    private final double amplitude;
    private final double[] periods;
    private final double[] phases;

    private Sines(double amplitude, double[] periods, double[] phases) {
        this.amplitude = amplitude;
        this.periods = periods;
        this.phases = phases;
    }

    /// Equal sines of about these periods (s) which together never exceed ±bound.
    static Sines bounded(Dice dice, double bound, double... aboutSeconds) {
        var periods = new double[aboutSeconds.length];
        var phases = new double[aboutSeconds.length];
        for (int k = 0; k < periods.length; k++) {
            periods[k] = aboutSeconds[k] * dice.between(1 - JITTER, 1 + JITTER, 2L * k);
            phases[k] = dice.uniform(2L * k + 1);
        }
        return new Sines(bound / periods.length, periods, phases);
    }

    /// One sine of exactly this period (s) that peaks at `peak` (s) of it.
    static Sines peaking(double bound, double period, double peak) {
        return new Sines(bound, new double[] {period}, new double[] {0.25 - peak / period});
    }

    double at(double seconds) {
        double sum = 0;
        for (int k = 0; k < periods.length; k++) sum += Math.sin(angle(seconds, k));
        return amplitude * sum;
    }

    /// An antiderivative: the integral over a span is the difference at its ends.
    double antiderivative(double seconds) {
        double sum = 0;
        for (int k = 0; k < periods.length; k++)
            sum -= periods[k] / TURN * Math.cos(angle(seconds, k));
        return amplitude * sum;
    }

    /// Kept in 0..2π: the sine of a large angle is slow and loses digits.
    private double angle(double seconds, int k) {
        double turns = seconds / periods[k] + phases[k];
        return TURN * (turns - Math.floor(turns));
    }
}
