package io.windlass.analytics.ledger;

import io.windlass.analytics.power.Conditions;
import io.windlass.analytics.power.Limit;
import io.windlass.analytics.power.Mode;
import io.windlass.analytics.power.Weather;
import io.windlass.analytics.track.Held;
import io.windlass.telemetry.OperatingState;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What the held signals of a turbine mean at an instant.
///
/// @param park the weather of the park, for what the turbine does not measure
record TurbineSenses(Held held, long now, double ratedWatts, Weather park) {
    /// @param windy false when the anemometer is not to be believed
    Conditions conditions(boolean windy) {
        return new Conditions(
                value(TurbineSignal.POWER),
                value(TurbineSignal.AVAILABLE),
                limits().of(TurbineSignal.LIMIT.index(), TurbineSignal.LIMIT_ENABLED.index()),
                limits().of(TurbineSignal.OWN_LIMIT.index()),
                mode(),
                windy ? wind() : OptionalDouble.empty(),
                weather().or(park).density());
    }

    OptionalDouble wind() {
        return value(TurbineSignal.WIND);
    }

    Optional<OperatingState> state() {
        var code = value(TurbineSignal.STATE);
        return code.isEmpty() ? Optional.empty() : OperatingState.ofCode(code.getAsDouble());
    }

    OptionalInt reason() {
        var reason = value(TurbineSignal.REASON);
        return reason.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round(reason.getAsDouble()));
    }

    /// The grid limit in force, if it is known.
    static OptionalDouble watts(Limit limit) {
        return limit instanceof Limit.At at
                ? OptionalDouble.of(at.watts())
                : OptionalDouble.empty();
    }

    private LimitSense limits() {
        return new LimitSense(held, now, ratedWatts);
    }

    private Mode mode() {
        if (!held.seen(TurbineSignal.STATE.index())) return Mode.FREE;
        return state().map(TurbineSenses::mode).orElse(Mode.UNKNOWN);
    }

    private static Mode mode(OperatingState state) {
        return switch (state) {
            case RUN -> Mode.FREE;
            case STANDBY -> Mode.WAITING;
            case OWN -> Mode.OWN;
            case FAULT, MAINTENANCE -> Mode.DOWN;
        };
    }

    private Weather weather() {
        return new Weather(
                value(TurbineSignal.TEMPERATURE),
                value(TurbineSignal.PRESSURE),
                value(TurbineSignal.HUMIDITY));
    }

    private OptionalDouble value(TurbineSignal signal) {
        return held.value(signal.index(), now);
    }
}
