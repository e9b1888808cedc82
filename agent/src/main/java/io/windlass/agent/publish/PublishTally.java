package io.windlass.agent.publish;

import java.util.concurrent.atomic.AtomicLongArray;

/// What has been sent and acknowledged since the agent started. Safe for many threads.
public final class PublishTally {
    private final AtomicLongArray counts = new AtomicLongArray(Count.values().length);

    void add(Count count, long more) {
        counts.addAndGet(count.ordinal(), more);
    }

    public long of(Count count) {
        return counts.get(count.ordinal());
    }
}
