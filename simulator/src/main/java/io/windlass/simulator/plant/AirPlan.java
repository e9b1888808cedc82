package io.windlass.simulator.plant;

import io.windlass.settings.Default;

/// The farm's mean temperature and pressure; Zhangbei lies 1,400 m high and is cold.
public record AirPlan(@Default("-5") double celsius, @Default("86000") double pascals) {
    public AirPlan {
        if (celsius < -50 || celsius > 50)
            throw new IllegalArgumentException("celsius is not in -50..50");
        if (pascals < 50_000 || pascals > 110_000)
            throw new IllegalArgumentException("pascals is not in 50000..110000");
    }
}
