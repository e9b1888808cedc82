package io.windlass.transport.sparkplug;

import java.util.List;
import java.util.Optional;

/// What one Sparkplug message carries.
///
/// @param timestampMillis when it was published, or [Metric#NO_TIMESTAMP]
/// @param seq 0..255, or [#NO_SEQ] (commands and NDEATH have none)
public record Payload(long timestampMillis, int seq, List<Metric> metrics) {
    public static final int NO_SEQ = -1;

    public Payload {
        if (timestampMillis < Metric.NO_TIMESTAMP)
            throw new IllegalArgumentException("payload timestamp: " + timestampMillis);
        if (seq < NO_SEQ || seq > 255) throw new IllegalArgumentException("seq: " + seq);
        metrics = List.copyOf(metrics);
    }

    /// The first metric of that name.
    public Optional<Metric> metric(String name) {
        return metrics.stream().filter(metric -> metric.name().equals(name)).findFirst();
    }
}
