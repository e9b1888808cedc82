package io.windlass.analytics.ledger;

import io.windlass.analytics.plant.Timing;
import io.windlass.analytics.power.Limit;
import io.windlass.analytics.power.Weather;
import io.windlass.analytics.track.Held;
import io.windlass.analytics.track.Steps;
import io.windlass.analytics.track.Track;
import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.Sample;
import java.time.Duration;

/// What a park controller or met mast says. It has no account of its own.
final class ParkLedger implements DeviceLedger {
    private final DeviceId device;
    private final Timing timing;
    private final double ratedWatts;
    private final SignalReader reader;
    private final Track track;

    /// @param ratedWatts of the farm
    ParkLedger(DeviceId device, double ratedWatts, Timing timing) {
        this.device = device;
        this.timing = timing;
        this.ratedWatts = ratedWatts;
        reader = new SignalReader(ParkSignal.all(), ratedWatts);
        track = Tracks.ofPark(timing);
    }

    @Override
    public boolean add(Sample sample) {
        var row = reader.read(sample);
        return !row.empty() && track.add(row) && row.informs();
    }

    @Override
    public Duration reach() {
        return timing.weatherHold();
    }

    @Override
    public Track track() {
        return track;
    }

    DeviceId device() {
        return device;
    }

    /// The limit at the grid connection over `[from, to)`.
    Steps<Limit> limits(long from, long to) {
        var steps = new Steps.Builder<Limit>();
        track.walk(from, to, (held, start, end) -> steps.add(start, limit(held, start)));
        return steps.build();
    }

    /// The weather over `[from, to)`.
    Steps<Weather> weather(long from, long to) {
        var steps = new Steps.Builder<Weather>();
        track.walk(from, to, (held, start, end) -> steps.add(start, weather(held, start)));
        return steps.build();
    }

    Weather weatherAt(long instant) {
        return weather(track.at(instant), instant);
    }

    private Limit limit(Held held, long now) {
        return new LimitSense(held, now, ratedWatts)
                .of(ParkSignal.LIMIT.index(), ParkSignal.LIMIT_ENABLED.index());
    }

    private static Weather weather(Held held, long now) {
        return new Weather(
                held.value(ParkSignal.TEMPERATURE.index(), now),
                held.value(ParkSignal.PRESSURE.index(), now),
                held.value(ParkSignal.HUMIDITY.index(), now));
    }

    ParkState state() {
        return new ParkState(device.site(), device.device(), track.state());
    }

    void restore(ParkState state) {
        track.restore(state.track());
    }
}
