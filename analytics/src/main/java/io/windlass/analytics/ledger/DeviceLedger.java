package io.windlass.analytics.ledger;

import io.windlass.analytics.track.Track;
import io.windlass.telemetry.Sample;
import java.time.Duration;

/// The account of one device.
public interface DeviceLedger {
    /// Takes a sample.
    ///
    /// @return true when it says something that was not known
    boolean add(Sample sample);

    /// For how long a sample bears on what comes after it, flags included.
    Duration reach();

    /// What it said lately.
    Track track();
}
