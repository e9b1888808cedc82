package io.windlass.analytics.ledger;

import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.farm.Stretch;
import io.windlass.analytics.meter.Metered;
import io.windlass.analytics.plant.Timing;
import io.windlass.analytics.plant.Turbine;
import io.windlass.analytics.power.AvailablePower;
import io.windlass.analytics.power.Split;
import io.windlass.analytics.power.Storm;
import io.windlass.analytics.power.Weather;
import io.windlass.analytics.track.Held;
import io.windlass.analytics.track.Steps;
import io.windlass.analytics.track.Track;
import io.windlass.analytics.watch.Suspicion;
import io.windlass.telemetry.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// What one turbine says, and what that means for itself.
final class TurbineLedger implements DeviceLedger {
    private static final long NEVER = Long.MIN_VALUE;

    private final Turbine turbine;
    private final Timing timing;
    private final double deadbandWatts;
    private final SignalReader reader;
    private final AvailablePower availablePower;
    private final Track track;
    private final TurbineWatch watch;
    private Metered metered = Metered.NONE;
    private long closedUntil = NEVER;

    TurbineLedger(Turbine turbine, double deadband, Timing timing) {
        this.turbine = turbine;
        this.timing = timing;
        deadbandWatts = deadband * turbine.ratedWatts();
        reader = new SignalReader(TurbineSignal.of(turbine.ratedWatts()), turbine.ratedWatts());
        availablePower = new AvailablePower(turbine);
        track = Tracks.ofTurbine(timing);
        watch = new TurbineWatch(turbine);
    }

    @Override
    public boolean add(Sample sample) {
        var row = reader.read(sample);
        return !row.empty() && track.add(row) && row.informs();
    }

    @Override
    public Track track() {
        return track;
    }

    @Override
    public Duration reach() {
        return turbine.curve().isPresent()
                ? timing.lookback()
                : timing.maxHold().plus(Suspicion.DISOBEDIENT_AFTER);
    }

    Turbine turbine() {
        return turbine;
    }

    /// The part of `[from, to)` in which the turbine is in service, in milliseconds of the epoch.
    /// Called in order of time.
    List<Stretch> walk(long from, long to, Steps<Weather> park) {
        var stretches = new ArrayList<Stretch>();
        metered = Metered.NONE;
        var service = turbine.service();
        park.during(
                service.notBefore(from),
                service.notAfter(to),
                (weather, begin, end) -> {
                    track.walk(
                            begin,
                            end,
                            (held, start, stop) -> {
                                stretches.add(watched(held, start, stop, weather));
                            });
                });
        closedUntil = to;
        return stretches;
    }

    /// What was metered in the last walk.
    Metered metered() {
        return metered;
    }

    private Stretch watched(Held held, long from, long to, Weather park) {
        var senses = new TurbineSenses(held, from, turbine.ratedWatts(), park);
        watch.wind(senses, held);
        var stretch = stretch(senses, to, watch.isStormed());
        var byWind = availablePower.byWind(stretch.conditions(), watch.isStormed());
        metered = metered.plus(watch.count(held, stretch));
        return stretch.with(stretch.split(), watch.remarks(stretch, byWind.watts()));
    }

    private Stretch stretch(TurbineSenses senses, long to, boolean stormed) {
        boolean frozen = watch.isFrozen(senses);
        var conditions = senses.conditions(!frozen);
        var available = availablePower.at(conditions, stormed, OptionalDouble.empty());
        return new Stretch(
                turbine,
                senses.now(),
                to,
                conditions,
                available,
                Split.of(conditions, available, deadbandWatts),
                frozen ? Set.of(Flag.FROZEN) : Set.of(),
                senses.reason());
    }

    /// The turbine at an instant, by the samples that have arrived.
    TurbineInstant at(long instant, Weather park) {
        var senses = new TurbineSenses(track.at(instant), instant, turbine.ratedWatts(), park);
        return new TurbineInstant(
                Contact.of(track, instant),
                senses.state(),
                stretch(senses, instant + 1, stormedAt(instant)));
    }

    private boolean stormedAt(long instant) {
        if (turbine.curve().isEmpty()) return false;
        var curve = turbine.curve().get();
        var decisive =
                track.lastWhere(
                        TurbineSignal.WIND.index(),
                        closedUntil,
                        instant,
                        wind -> Storm.decides(curve.transfer().at(wind), curve));
        return decisive.isPresent()
                ? Storm.next(false, curve.transfer().at(decisive.getAsDouble()), curve)
                : watch.isStormed();
    }

    TurbineState state() {
        return new TurbineState(
                turbine.device().site(),
                turbine.device().device(),
                closedUntil,
                watch.state(),
                track.state());
    }

    void restore(TurbineState state) {
        closedUntil = state.closedUntil();
        watch.restore(state.watch());
        track.restore(state.track());
    }
}
