package io.windlass.analytics.ledger;

import io.windlass.analytics.track.Track.TrackState;

/// A PDU's ledger as a plain value.
public record PduState(String site, String device, TrackState track) {
    /// The same without rows.
    public PduState folded() {
        return new PduState(site, device, track.folded());
    }
}
