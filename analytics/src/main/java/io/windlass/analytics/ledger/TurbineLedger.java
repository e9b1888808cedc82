package io.windlass.analytics.ledger;

import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.plant.Timing;
import io.windlass.analytics.plant.Turbine;
import io.windlass.analytics.power.Available;
import io.windlass.analytics.power.AvailablePower;
import io.windlass.analytics.power.Conditions;
import io.windlass.analytics.power.Split;
import io.windlass.analytics.power.Storm;
import io.windlass.analytics.track.Held;
import io.windlass.analytics.track.Track;
import io.windlass.telemetry.Sample;
import java.time.Duration;
import java.util.OptionalDouble;

/// The account of one turbine.
final class TurbineLedger implements DeviceLedger {
    private static final long NEVER = Long.MIN_VALUE;

    private final Turbine turbine;
    private final Timing timing;
    private final double deadbandWatts;
    private final TurbineReader reader;
    private final AvailablePower availablePower;
    private final Track track;
    private final RampWatch ramps;
    private boolean stormed;
    private long closedUntil = NEVER;

    TurbineLedger(Turbine turbine, double deadband, Timing timing) {
        this.turbine = turbine;
        this.timing = timing;
        deadbandWatts = deadband * turbine.ratedWatts();
        reader = new TurbineReader(turbine.ratedWatts());
        availablePower = new AvailablePower(turbine);
        track = Tracks.ofTurbine(timing);
        ramps = new RampWatch(turbine.ratedWatts());
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
        return turbine.curve().isPresent() ? timing.weatherHold() : timing.maxHold();
    }

    Turbine turbine() {
        return turbine;
    }

    /// The weight of the turbine in coverage: its rated power in kW.
    long weight() {
        return Math.max(1, Math.round(turbine.ratedWatts() / 1000));
    }

    /// The account over `[from, to)`, in milliseconds of the epoch. Intervals are closed in order.
    Account close(long from, long to) {
        if (closedUntil == NEVER) recall(from);
        var sums = new TurbineSums();
        track.walk(from, to, (held, start, end) -> add(sums, held, start, end));
        closedUntil = to;
        return sums.account(weight(), to - from);
    }

    /// What is known of the time before the first interval tells of a storm or a ramp under way.
    private void recall(long from) {
        var unused = new TurbineSums();
        long before = from - timing.lookback().toMillis();
        track.walk(before, from, (held, start, end) -> add(unused, held, start, end));
    }

    private void add(TurbineSums sums, Held held, long from, long to) {
        var conditions = conditions(held, from);
        stormed = stormedBy(conditions.windMs());
        var available = availablePower.at(conditions, stormed, OptionalDouble.empty());
        var split = Split.of(conditions, available, deadbandWatts);
        sums.add(split, available, to - from);
        if (split.powered() && ramps.ramping(conditions.grid(), from)) sums.remark(Flag.RAMP);
    }

    private boolean stormedBy(OptionalDouble nacelleWind) {
        if (turbine.curve().isEmpty() || nacelleWind.isEmpty()) return stormed;
        var curve = turbine.curve().get();
        return Storm.next(stormed, curve.transfer().at(nacelleWind.getAsDouble()), curve);
    }

    /// The turbine at an instant.
    TurbineInstant at(long instant) {
        var held = track.at(instant);
        var conditions = conditions(held, instant);
        var available = available(conditions, instant);
        return new TurbineInstant(
                turbine,
                weight(),
                Contact.of(track, instant),
                new TurbineSenses(held, instant, turbine.ratedWatts()).state(),
                conditions,
                available,
                Split.of(conditions, available, deadbandWatts),
                Split.limited(conditions, available, deadbandWatts));
    }

    private Available available(Conditions conditions, long instant) {
        return availablePower.at(conditions, stormedAt(instant), OptionalDouble.empty());
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
                : stormed;
    }

    private Conditions conditions(Held held, long now) {
        return new TurbineSenses(held, now, turbine.ratedWatts()).conditions();
    }

    TurbineState state() {
        return new TurbineState(
                turbine.device().site(),
                turbine.device().device(),
                stormed,
                closedUntil,
                ramps.state(),
                track.state());
    }

    void restore(TurbineState state) {
        stormed = state.stormed();
        closedUntil = state.closedUntil();
        ramps.restore(state.ramp());
        track.restore(state.track());
    }
}
