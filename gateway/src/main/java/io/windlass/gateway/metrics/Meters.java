package io.windlass.gateway.metrics;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// The counters. Any thread may count.
public final class Meters {
    private final Map<Meter, LongAdder> counts = new EnumMap<>(Meter.class);

    public Meters() {
        for (var meter : Meter.values()) counts.put(meter, new LongAdder());
    }

    public void add(Meter meter) {
        add(meter, 1);
    }

    public void add(Meter meter, long count) {
        adder(meter).add(count);
    }

    public long count(Meter meter) {
        return adder(meter).sum();
    }

    private LongAdder adder(Meter meter) {
        var adder = counts.get(meter);
        if (adder == null) throw new IllegalStateException("no counter " + meter);
        return adder;
    }
}
