package io.windlass.analytics.ledger;

import io.windlass.analytics.plant.Timing;
import io.windlass.analytics.power.Limit;
import java.util.OptionalDouble;

/// Tells when a turbine follows a changed limit: for a minute after the change.
final class RampWatch {
    /// Of rated power; less is noise of the setpoint.
    private static final double LEAST_CHANGE = 0.001;

    private final double ratedWatts;
    private OptionalDouble before = OptionalDouble.empty();
    private long until = Long.MIN_VALUE;

    RampWatch(double ratedWatts) {
        this.ratedWatts = ratedWatts;
    }

    /// Takes the limit from an instant on, in order of time.
    boolean ramping(Limit limit, long from) {
        var watts = watts(limit);
        if (watts.isPresent() && before.isPresent() && apart(watts, before))
            until = from + Timing.SETTLING.toMillis();
        if (watts.isPresent()) before = watts;
        return from < until;
    }

    private boolean apart(OptionalDouble one, OptionalDouble other) {
        return Math.abs(one.getAsDouble() - other.getAsDouble()) > LEAST_CHANGE * ratedWatts;
    }

    private OptionalDouble watts(Limit limit) {
        return switch (limit) {
            case Limit.None none -> OptionalDouble.of(ratedWatts);
            case Limit.At at -> OptionalDouble.of(at.watts());
            case Limit.Unknown unknown -> OptionalDouble.empty();
        };
    }

    TurbineState.Ramp state() {
        return new TurbineState.Ramp(before.isPresent(), before.orElse(0), until);
    }

    void restore(TurbineState.Ramp state) {
        before = state.known() ? OptionalDouble.of(state.watts()) : OptionalDouble.empty();
        until = state.until();
    }
}
