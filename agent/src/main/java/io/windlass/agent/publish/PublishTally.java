package io.windlass.agent.publish;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/// What has been sent and acknowledged since the agent started. Safe for many threads.
public final class PublishTally {
    private final Map<Count, LongAdder> counters = new EnumMap<>(Count.class);

    public PublishTally() {
        for (var count : Count.values()) counters.put(count, new LongAdder());
    }

    void add(Count count, long more) {
        counter(count).add(more);
    }

    public long of(Count count) {
        return counter(count).sum();
    }

    private LongAdder counter(Count count) {
        return Objects.requireNonNull(counters.get(count));
    }
}
