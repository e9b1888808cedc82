package io.windlass.agent.spool;

import io.windlass.telemetry.Sample;

/// What a sample costs in the heap: an upper estimate for 64-bit HotSpot with compressed pointers.
final class Footprint {
    /// Tree entry, offset, sample, instant, list.
    private static final long SAMPLE = 200;

    /// A reading and the list's reference to it; signals are shared with the device's description.
    private static final long READING = 28;

    private Footprint() {}

    static long of(Sample sample) {
        return SAMPLE + READING * sample.readings().size();
    }
}
