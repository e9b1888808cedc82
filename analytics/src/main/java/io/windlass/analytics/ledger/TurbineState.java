package io.windlass.analytics.ledger;

import io.windlass.analytics.meter.MeterReader.MeterState;
import io.windlass.analytics.track.Track.TrackState;
import io.windlass.analytics.watch.Anemometer.AnemometerState;
import io.windlass.analytics.watch.Suspicion.SuspicionState;

/// A turbine's ledger as a plain value. Instants are milliseconds of the epoch.
public record TurbineState(
        String site, String device, long closedUntil, WatchState watch, TrackState track) {
    /// The same without rows.
    public TurbineState folded() {
        return new TurbineState(site, device, closedUntil, watch, track.folded());
    }

    /// What takes more than one instant to see.
    public record WatchState(
            boolean stormed,
            Ramp ramp,
            AnemometerState anemometer,
            SuspicionState suspicion,
            MeterState meter) {}

    /// The limit before, if it was known, and until when a change of it marks the turbine.
    public record Ramp(boolean known, double watts, long until) {}
}
