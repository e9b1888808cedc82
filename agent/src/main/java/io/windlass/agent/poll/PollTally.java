package io.windlass.agent.poll;

import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Sample;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// What all poll loops together have seen since the agent started.
public final class PollTally {
    private final LongAdder polls = new LongAdder();
    private final LongAdder samples = new LongAdder();
    private final LongAdder goodReadings = new LongAdder();
    private final LongAdder missedBeats = new LongAdder();
    private final LongAdder devicesUp = new LongAdder();
    private final Map<Fault, LongAdder> faults = new EnumMap<>(Fault.class);

    public PollTally() {
        for (var fault : Fault.values()) faults.put(fault, new LongAdder());
    }

    void polled() {
        polls.increment();
    }

    void missed(long beats) {
        if (beats > 0) missedBeats.add(beats);
    }

    void rose() {
        devicesUp.increment();
    }

    void fell() {
        devicesUp.decrement();
    }

    void sampled(Sample sample) {
        samples.increment();
        long good = 0;
        for (var reading : sample.readings()) {
            switch (reading) {
                case Reading.Good _ -> good++;
                case Reading.Bad(var _, var fault) -> count(fault);
            }
        }
        goodReadings.add(good);
    }

    private void count(Fault fault) {
        var counter = faults.get(fault);
        if (counter != null) counter.increment();
    }

    /// Requests for a device's readings, whatever came of them.
    public long polls() {
        return polls.sum();
    }

    /// Samples handed on; a resting device yields one each beat too.
    public long samples() {
        return samples.sum();
    }

    public long goodReadings() {
        return goodReadings.sum();
    }

    /// Polls left out because the bus was still busy with the beat before.
    public long missedBeats() {
        return missedBeats.sum();
    }

    public long devicesUp() {
        return devicesUp.sum();
    }

    /// Readings that were faults, by fault; faults that never happened are 0.
    public Map<Fault, Long> faults() {
        var counts = new EnumMap<Fault, Long>(Fault.class);
        faults.forEach((fault, counter) -> counts.put(fault, counter.sum()));
        return counts;
    }
}
