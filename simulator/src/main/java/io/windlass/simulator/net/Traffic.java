package io.windlass.simulator.net;

import java.util.concurrent.atomic.LongAdder;

/// Counts what came in over one protocol.
public final class Traffic {
    private final LongAdder requests = new LongAdder();
    private final LongAdder garbage = new LongAdder();

    /// Counts a request that was understood.
    public void request() {
        requests.increment();
    }

    /// Counts bytes that were not.
    public void garbage() {
        garbage.increment();
    }

    public long requests() {
        return requests.sum();
    }

    public long garbageFrames() {
        return garbage.sum();
    }
}
