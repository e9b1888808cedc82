package io.windlass.agent.spool;

import io.windlass.telemetry.Sample;
import io.windlass.transport.ack.OffsetRange;

/// A sample in its place in the spool.
///
/// @param offset 0, 1, 2, … within the epoch, never reused
public record Spooled(long offset, Sample sample) {
    OffsetRange range() {
        return new OffsetRange(offset, offset);
    }
}
