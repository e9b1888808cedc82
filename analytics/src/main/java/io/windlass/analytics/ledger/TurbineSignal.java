package io.windlass.analytics.ledger;

import io.windlass.telemetry.Quantity;

/// The signals of a turbine that are reckoned with, and the values that are possible at all.
/// Anything else is taken as no value.
enum TurbineSignal {
    POWER(0, Quantity.ACTIVE_POWER, -1e9, 1e9),
    AVAILABLE(1, Quantity.AVAILABLE_POWER, -1e9, 1e9),
    LIMIT(2, Quantity.POWER_LIMIT, 0, Double.MAX_VALUE),
    LIMIT_ENABLED(3, Quantity.POWER_LIMIT_ENABLED, -Double.MAX_VALUE, Double.MAX_VALUE),
    OWN_LIMIT(4, Quantity.OWN_LIMIT, 0, Double.MAX_VALUE),
    STATE(5, Quantity.STATE, -Double.MAX_VALUE, Double.MAX_VALUE),
    WIND(6, Quantity.WIND_SPEED, 0, 100),
    TEMPERATURE(7, Quantity.OUTSIDE_TEMPERATURE, -90, 70),
    PRESSURE(8, Quantity.AIR_PRESSURE, 30_000, 120_000),
    HUMIDITY(9, Quantity.HUMIDITY, 0, 1);

    private final int index;
    private final Quantity quantity;
    private final double least;
    private final double most;

    TurbineSignal(int index, Quantity quantity, double least, double most) {
        this.index = index;
        this.quantity = quantity;
        this.least = least;
        this.most = most;
    }

    /// The signal's number in a track.
    int index() {
        return index;
    }

    Quantity quantity() {
        return quantity;
    }

    boolean possible(double value) {
        return value >= least && value <= most;
    }

    boolean weather() {
        return this == TEMPERATURE || this == PRESSURE || this == HUMIDITY;
    }
}
