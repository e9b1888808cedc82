package io.windlass.analytics.ledger;

import io.windlass.analytics.track.Track.TrackState;

/// A turbine's ledger as a plain value. Instants are milliseconds of the epoch.
public record TurbineState(
        String site,
        String device,
        boolean stormed,
        long closedUntil,
        Ramp ramp,
        TrackState track) {
    /// The same without rows.
    public TurbineState folded() {
        return new TurbineState(site, device, stormed, closedUntil, ramp, track.folded());
    }

    /// The limit before, if it was known, and until when a change of it marks the turbine.
    public record Ramp(boolean known, double watts, long until) {}
}
