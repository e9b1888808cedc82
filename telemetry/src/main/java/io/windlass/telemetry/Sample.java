package io.windlass.telemetry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// All readings of one device from one poll.
///
/// @param at the instant the poll's last reply arrived, in whole milliseconds
public record Sample(DeviceId device, Instant at, List<Reading> readings) {
    public Sample {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        readings = List.copyOf(readings);
    }

    /// How many readings hold a value.
    public long good() {
        return readings.stream().filter(r -> r instanceof Reading.Good).count();
    }
}
