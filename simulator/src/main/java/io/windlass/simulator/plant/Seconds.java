package io.windlass.simulator.plant;

import java.time.Instant;

/// Plant time as formulas want it: seconds since 2020 began (UTC), as a double good to 0.1 µs.
final class Seconds {
    static final double DAY = 86_400;

    private static final Instant ORIGIN = Instant.parse("2020-01-01T00:00:00Z");

    private Seconds() {}

    static double of(Instant at) {
        return (at.getEpochSecond() - ORIGIN.getEpochSecond()) + at.getNano() * 1e-9;
    }
}
