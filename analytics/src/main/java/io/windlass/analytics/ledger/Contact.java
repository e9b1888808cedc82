package io.windlass.analytics.ledger;

import io.windlass.analytics.track.Row;
import io.windlass.analytics.track.Track;
import io.windlass.telemetry.Fault;
import java.time.Duration;
import java.util.Optional;

/// How fresh a device's word is.
///
/// @param age of the last sample that held a value
/// @param fault why the last sample held no power
record Contact(Optional<Duration> age, Optional<Fault> fault) {
    static Contact of(Track track, long instant) {
        var last = track.lastValueAt(instant);
        Optional<Duration> age =
                last.isPresent()
                        ? Optional.of(Duration.ofMillis(instant - last.getAsLong()))
                        : Optional.empty();
        return new Contact(age, track.last(instant).flatMap(Row::fault));
    }
}
