package io.windlass.analytics.ledger;

import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.energy.Source;
import io.windlass.analytics.farm.Stretch;
import io.windlass.analytics.meter.MeterReader;
import io.windlass.analytics.meter.Metered;
import io.windlass.analytics.plant.Turbine;
import io.windlass.analytics.power.Available;
import io.windlass.analytics.power.Storm;
import io.windlass.analytics.track.Held;
import io.windlass.analytics.watch.Anemometer;
import io.windlass.analytics.watch.Suspicion;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/// All of a turbine that takes more than one instant to see, fed in order of time.
final class TurbineWatch {
    private final Turbine turbine;
    private final RampWatch ramps;
    private final Anemometer anemometer = new Anemometer();
    private final Suspicion suspicion;
    private final MeterReader meter;
    private boolean stormed;

    TurbineWatch(Turbine turbine) {
        this.turbine = turbine;
        ramps = new RampWatch(turbine.ratedWatts());
        suspicion = new Suspicion(turbine.ratedWatts());
        meter = new MeterReader(turbine.ratedWatts());
    }

    /// Takes the nacelle wind as held.
    void wind(TurbineSenses senses, Held held) {
        var wind = senses.wind();
        if (wind.isEmpty()) return;
        anemometer.observe(wind.getAsDouble(), held.readAt(TurbineSignal.WIND.index()));
        if (turbine.curve().isEmpty() || anemometer.frozenAt(wind.getAsDouble())) return;
        var curve = turbine.curve().get();
        stormed = Storm.next(stormed, curve.transfer().at(wind.getAsDouble()), curve);
    }

    /// Whether the wind held now is what a frozen anemometer has been saying.
    boolean isFrozen(TurbineSenses senses) {
        var wind = senses.wind();
        return turbine.curve().isPresent()
                && wind.isPresent()
                && anemometer.frozenAt(wind.getAsDouble());
    }

    boolean isStormed() {
        return stormed;
    }

    /// What to remark on a stretch of time.
    ///
    /// @param byWind available power by wind and curve
    Set<Flag> remarks(Stretch stretch, OptionalDouble byWind) {
        var conditions = stretch.conditions();
        var limit = TurbineSenses.watts(conditions.grid());
        var seen =
                new Suspicion.Seen(
                        conditions.powerWatts(), reported(stretch.available()), byWind, limit);
        var remarks = EnumSet.noneOf(Flag.class);
        remarks.addAll(suspicion.observe(seen, stretch.from(), stretch.to()));
        if (stretch.split().powered() && ramps.ramping(conditions.grid(), stretch.from()))
            remarks.add(Flag.RAMP);
        return remarks;
    }

    private static OptionalDouble reported(Available available) {
        return available.source() == Source.REPORTED ? available.watts() : OptionalDouble.empty();
    }

    /// Takes the export counter as held, and the power made beside it.
    Metered count(Held held, Stretch stretch) {
        int exported = TurbineSignal.EXPORTED.index();
        var counter = held.value(exported, stretch.from());
        var step =
                counter.isEmpty()
                        ? Metered.NONE
                        : meter.observe(
                                counter.getAsDouble(), held.readAt(exported), stretch.weight());
        var split = stretch.split();
        if (split.powered()) meter.made(split.generated(), stretch.to() - stretch.from());
        return step;
    }

    TurbineState.WatchState state() {
        return new TurbineState.WatchState(
                stormed, ramps.state(), anemometer.state(), suspicion.state(), meter.state());
    }

    void restore(TurbineState.WatchState state) {
        stormed = state.stormed();
        ramps.restore(state.ramp());
        anemometer.restore(state.anemometer());
        suspicion.restore(state.suspicion());
        meter.restore(state.meter());
    }
}
