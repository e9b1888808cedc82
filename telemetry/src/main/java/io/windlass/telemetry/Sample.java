package io.windlass.telemetry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// All readings of one device from one poll.
///
/// @param at the instant the poll's last reply arrived, in whole milliseconds
/// @param corrected the edge's clock was wrong then, and `at` was reckoned without it
public record Sample(DeviceId device, Instant at, List<Reading> readings, boolean corrected) {
    public Sample {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        readings = List.copyOf(readings);
    }

    /// A sample stamped by a clock that is right.
    public Sample(DeviceId device, Instant at, List<Reading> readings) {
        this(device, at, readings, false);
    }

    /// The same readings at another instant.
    public Sample at(Instant other) {
        return new Sample(device, other, readings, corrected);
    }

    /// The same, its time reckoned without the clock.
    public Sample correctedTo(Instant reckoned) {
        return new Sample(device, reckoned, readings, true);
    }

    /// How many readings hold a value.
    public long good() {
        return readings.stream().filter(r -> r instanceof Reading.Good).count();
    }
}
