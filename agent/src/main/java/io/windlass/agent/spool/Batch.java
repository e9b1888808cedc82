package io.windlass.agent.spool;

import io.windlass.telemetry.Sample;
import io.windlass.transport.ack.OffsetRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Samples with successive offsets: what one row of the spool's file holds.
///
/// @param first the offset of the first sample
record Batch(long first, List<Sample> samples) {
    /// As many as are worth packing together.
    static final int MOST = 512;

    Batch {
        if (samples.isEmpty()) throw new IllegalArgumentException("an empty batch");
        samples = List.copyOf(samples);
    }

    /// Puts samples in rising order of offset into as few batches as their holes allow.
    static List<Batch> of(List<Spooled> spooled) {
        var batches = new ArrayList<Batch>();
        int begin = 0;
        for (int i = 1; i <= spooled.size(); i++) {
            if (i < spooled.size() && i - begin < MOST && follows(spooled, i)) continue;
            var run = spooled.subList(begin, i);
            batches.add(
                    new Batch(run.getFirst().offset(), run.stream().map(Spooled::sample).toList()));
            begin = i;
        }
        return batches;
    }

    long last() {
        return first + samples.size() - 1;
    }

    OffsetRange range() {
        return new OffsetRange(first, last());
    }

    /// The time of its latest sample.
    Instant until() {
        return samples.stream().map(Sample::at).max(Instant::compareTo).orElseThrow();
    }

    List<Spooled> spooled() {
        var spooled = new ArrayList<Spooled>(samples.size());
        for (int i = 0; i < samples.size(); i++)
            spooled.add(new Spooled(first + i, samples.get(i)));
        return spooled;
    }

    private static boolean follows(List<Spooled> spooled, int i) {
        return spooled.get(i).offset() == spooled.get(i - 1).offset() + 1;
    }
}
