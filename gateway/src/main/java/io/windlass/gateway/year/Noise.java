package io.windlass.gateway.year;

import java.util.Random;

/// A quantity that wanders: normal, mean 0, variance 1, forgetting by half in a time of its own.
final class Noise {
    private final Random random;
    private final double keeps;
    private double value;

    /// @param steps in which half is forgotten
    Noise(Random random, double steps) {
        this.random = random;
        this.keeps = Math.pow(0.5, 1 / steps);
        value = random.nextGaussian();
    }

    double next() {
        value = keeps * value + Math.sqrt(1 - keeps * keeps) * random.nextGaussian();
        return value;
    }

    /// The part of a normal population that lies below a value, 0..1 (logistic approximation).
    static double rank(double value) {
        return 1 / (1 + Math.exp(-1.702 * value));
    }
}
