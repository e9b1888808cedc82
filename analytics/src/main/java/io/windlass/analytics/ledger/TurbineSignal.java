package io.windlass.analytics.ledger;

import io.windlass.telemetry.Quantity;
import java.util.Arrays;
import java.util.List;

/// The signals of a turbine that are reckoned with, and the values that are possible at all.
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
    HUMIDITY(9, Quantity.HUMIDITY, 0, 1),
    REASON(10, Quantity.REASON, Integer.MIN_VALUE, Integer.MAX_VALUE),
    EXPORTED(11, Quantity.ENERGY_EXPORT, 0, 1e15);

    /// No machine makes or draws more: sentinels that look like a large number do not pass.
    private static final double MOST_OF_RATED = 2;

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

    /// The signals of a turbine of a rated power.
    static List<SignalRange> of(double ratedWatts) {
        return Arrays.stream(values()).map(s -> s.range(MOST_OF_RATED * ratedWatts)).toList();
    }

    private SignalRange range(double mostWatts) {
        return this == POWER
                ? new SignalRange(index, quantity, -mostWatts, mostWatts)
                : new SignalRange(index, quantity, least, most);
    }

    /// The signal's number in a track.
    int index() {
        return index;
    }

    boolean weather() {
        return this == TEMPERATURE || this == PRESSURE || this == HUMIDITY;
    }
}
