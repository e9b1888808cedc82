package io.windlass.simulator.plant;

/// Random-looking numbers that depend on a seed and a key and on nothing else.
public record Dice(long seed) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /// Other dice, independent of these and of those with another key.
    public Dice of(long key) {
        return new Dice(mixed(seed + GOLDEN * (key + 1)));
    }

    /// A number in 0..1, 1 excluded.
    public double uniform(long key) {
        return (of(key).seed >>> 11) * 0x1p-53;
    }

    /// A number in low..high.
    public double between(double low, double high, long key) {
        return low + (high - low) * uniform(key);
    }

    /// A whole number in 0..bound−1.
    public int below(int bound, long key) {
        return (int) (uniform(key) * bound);
    }

    /// SplitMix64's finalizer (Steele, Lea, Flood 2014).
    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
