package io.windlass.analytics.ledger;

import io.windlass.analytics.power.Limit;
import io.windlass.analytics.track.Held;

/// What held limits mean at an instant.
record LimitSense(Held held, long now, double ratedWatts) {
    /// A limit counts while its enabled bit is not 0: registers keep their last value after
    /// release. Where there is no such bit, always.
    Limit of(int signal, int enabledBit) {
        var enabled = held.value(enabledBit, now);
        if (enabled.isPresent() && enabled.getAsDouble() == 0) return Limit.NONE;
        var limit = of(signal);
        boolean unsure = enabled.isEmpty() && held.seen(enabledBit);
        return unsure && limit instanceof Limit.At ? Limit.UNKNOWN : limit;
    }

    /// At rated power or above there is none.
    Limit of(int signal) {
        var watts = held.value(signal, now);
        if (watts.isEmpty()) return held.seen(signal) ? Limit.UNKNOWN : Limit.NONE;
        return watts.getAsDouble() >= ratedWatts ? Limit.NONE : new Limit.At(watts.getAsDouble());
    }
}
