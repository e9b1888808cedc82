package io.windlass.simulator.plant;

import java.time.Duration;

/// What every plan checks.
final class Plans {
    private Plans() {}

    static void fraction(String key, double value) {
        if (!(value >= 0 && value <= 1))
            throw new IllegalArgumentException(key + " is not in 0..1");
    }

    static void positive(String key, Duration value) {
        if (value.compareTo(Duration.ZERO) <= 0)
            throw new IllegalArgumentException(key + " is not longer than 0");
    }
}
