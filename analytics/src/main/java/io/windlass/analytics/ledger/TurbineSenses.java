package io.windlass.analytics.ledger;

import io.windlass.analytics.power.AirDensity;
import io.windlass.analytics.power.Conditions;
import io.windlass.analytics.power.Limit;
import io.windlass.analytics.power.Mode;
import io.windlass.analytics.track.Held;
import io.windlass.telemetry.OperatingState;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the held signals of a turbine mean at an instant.
record TurbineSenses(Held held, long now, double ratedWatts) {
    /// Where no humidity is measured.
    private static final double USUAL_HUMIDITY = 0.5;

    Conditions conditions() {
        return new Conditions(
                value(TurbineSignal.POWER),
                value(TurbineSignal.AVAILABLE),
                grid(),
                limit(TurbineSignal.OWN_LIMIT),
                mode(),
                value(TurbineSignal.WIND),
                density());
    }

    Optional<OperatingState> state() {
        var code = value(TurbineSignal.STATE);
        return code.isEmpty() ? Optional.empty() : OperatingState.ofCode(code.getAsDouble());
    }

    /// A limit counts while its enabled bit is not 0; where there is no such bit, always.
    private Limit grid() {
        var enabled = value(TurbineSignal.LIMIT_ENABLED);
        if (enabled.isPresent() && enabled.getAsDouble() == 0) return Limit.NONE;
        var limit = limit(TurbineSignal.LIMIT);
        boolean unsure = enabled.isEmpty() && held.seen(TurbineSignal.LIMIT_ENABLED.index());
        return unsure && limit instanceof Limit.At ? Limit.UNKNOWN : limit;
    }

    private Limit limit(TurbineSignal signal) {
        var watts = value(signal);
        if (watts.isEmpty()) return held.seen(signal.index()) ? Limit.UNKNOWN : Limit.NONE;
        return watts.getAsDouble() >= ratedWatts ? Limit.NONE : new Limit.At(watts.getAsDouble());
    }

    private Mode mode() {
        if (!held.seen(TurbineSignal.STATE.index())) return Mode.FREE;
        return state().map(TurbineSenses::mode).orElse(Mode.UNKNOWN);
    }

    private static Mode mode(OperatingState state) {
        return switch (state) {
            case RUN, STANDBY -> Mode.FREE;
            case OWN -> Mode.OWN;
            case FAULT, MAINTENANCE -> Mode.DOWN;
        };
    }

    private OptionalDouble density() {
        var celsius = value(TurbineSignal.TEMPERATURE);
        var pascals = value(TurbineSignal.PRESSURE);
        if (celsius.isEmpty() || pascals.isEmpty()) return OptionalDouble.empty();
        double humidity = value(TurbineSignal.HUMIDITY).orElse(USUAL_HUMIDITY);
        return OptionalDouble.of(
                AirDensity.of(celsius.getAsDouble(), pascals.getAsDouble(), humidity));
    }

    private OptionalDouble value(TurbineSignal signal) {
        return held.value(signal.index(), now);
    }
}
