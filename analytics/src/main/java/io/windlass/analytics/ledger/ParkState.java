package io.windlass.analytics.ledger;

import io.windlass.analytics.track.Track.TrackState;

/// What a park controller or met mast said lately, as a plain value.
public record ParkState(String site, String device, TrackState track) {
    /// The same without rows.
    public ParkState folded() {
        return new ParkState(site, device, track.folded());
    }
}
