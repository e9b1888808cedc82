package io.windlass.analytics.ledger;

import io.windlass.telemetry.Quantity;
import java.util.Arrays;
import java.util.List;

/// The signals of a park controller or met mast that are reckoned with.
enum ParkSignal {
    LIMIT(0, Quantity.POWER_LIMIT, 0, Double.MAX_VALUE),
    LIMIT_ENABLED(1, Quantity.POWER_LIMIT_ENABLED, -Double.MAX_VALUE, Double.MAX_VALUE),
    TEMPERATURE(2, Quantity.OUTSIDE_TEMPERATURE, -90, 70),
    PRESSURE(3, Quantity.AIR_PRESSURE, 30_000, 120_000),
    HUMIDITY(4, Quantity.HUMIDITY, 0, 1);

    private final int index;
    private final Quantity quantity;
    private final double least;
    private final double most;

    ParkSignal(int index, Quantity quantity, double least, double most) {
        this.index = index;
        this.quantity = quantity;
        this.least = least;
        this.most = most;
    }

    static List<SignalRange> all() {
        return Arrays.stream(values())
                .map(s -> new SignalRange(s.index, s.quantity, s.least, s.most))
                .toList();
    }

    /// The signal's number in a track.
    int index() {
        return index;
    }

    boolean weather() {
        return this == TEMPERATURE || this == PRESSURE || this == HUMIDITY;
    }
}
