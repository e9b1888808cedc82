package io.windlass.analytics.energy;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Why turbines held themselves back, as far as they said: energy lost to own limits in mWh, by the
/// controller's reason number.
public record OwnReasons(SortedMap<Integer, Long> milliwattHours) {
    public static final OwnReasons NONE = new OwnReasons(new TreeMap<>());

    public OwnReasons {
        milliwattHours = Collections.unmodifiableSortedMap(new TreeMap<>(milliwattHours));
    }

    public OwnReasons plus(OwnReasons other) {
        if (other.milliwattHours.isEmpty()) return this;
        var all = new TreeMap<>(milliwattHours);
        other.milliwattHours.forEach((reason, energy) -> all.merge(reason, energy, Long::sum));
        return new OwnReasons(all);
    }
}
