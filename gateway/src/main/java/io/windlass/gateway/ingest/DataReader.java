package io.windlass.gateway.ingest;

import io.windlass.gateway.ingest.DeviceBirth.Born;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.telemetry.Reading.Bad;
import io.windlass.telemetry.Reading.Good;
import io.windlass.telemetry.Sample;
import io.windlass.telemetry.SignalId;
import io.windlass.transport.sparkplug.Metric;
import io.windlass.transport.sparkplug.MetricNames;
import io.windlass.transport.sparkplug.Payload;
import io.windlass.transport.sparkplug.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads the samples of a device from its data: one per distinct timestamp.
final class DataReader {
    private final Meters meters;

    DataReader(Meters meters) {
        this.meters = meters;
    }

    /// A sample, and whether any of its metrics was marked historical.
    record Taken(Sample sample, boolean historical) {}

    List<Taken> read(DeviceBirth birth, Payload payload) {
        Map<Long, List<Metric>> byTime = new TreeMap<>();
        for (var metric : payload.metrics()) {
            if (isPosition(metric)) continue;
            long at = timestamp(metric, payload);
            byTime.computeIfAbsent(at, _ -> new ArrayList<>()).add(metric);
        }
        var taken = new ArrayList<Taken>();
        byTime.forEach((at, metrics) -> taken(birth, at, metrics).ifPresent(taken::add));
        return taken;
    }

    private Optional<Taken> taken(DeviceBirth birth, long at, List<Metric> metrics) {
        Map<SignalId, Reading> readings = new TreeMap<>();
        for (var metric : metrics) {
            var reading = birth.find(metric).flatMap(born -> reading(born, metric));
            if (reading.isEmpty()) meters.add(Meter.UNKNOWN_METRIC);
            else readings.put(reading.get().signal(), reading.get());
        }
        if (at < 0 || readings.isEmpty()) return Optional.empty();
        var device = birth.described().device();
        var sample = new Sample(device, Instant.ofEpochMilli(at), List.copyOf(readings.values()));
        return Optional.of(new Taken(sample, metrics.stream().anyMatch(Metric::historical)));
    }

    private static Optional<Reading> reading(Born born, Metric metric) {
        var signal = born.signal();
        return switch (metric.value().typed(born.type())) {
            case Value.Null _ -> Optional.of(new Bad(signal, fault(metric)));
            case Value.Int n -> Optional.of(number(signal, n));
            case Value.Real n -> Optional.of(number(signal, n));
            case Value.Bool n -> Optional.of(number(signal, n));
            case Value.Text _, Value.Opaque _ -> Optional.empty();
        };
    }

    private static Reading number(SignalId signal, Value value) {
        double number = value.number().orElse(Double.NaN);
        return Double.isFinite(number)
                ? new Good(signal, number)
                : new Bad(signal, Fault.NOT_AVAILABLE);
    }

    private static Fault fault(Metric metric) {
        if (!(metric.properties().get(MetricNames.FAULT) instanceof Value.Int(var _, var code)))
            return Fault.NOT_AVAILABLE;
        try {
            return Fault.ofCode(code);
        } catch (IllegalArgumentException _) { // an edge that is newer than this gateway
            return Fault.NOT_AVAILABLE;
        }
    }

    private static long timestamp(Metric metric, Payload payload) {
        return metric.timestampMillis() == Metric.NO_TIMESTAMP
                ? payload.timestampMillis()
                : metric.timestampMillis();
    }

    private static boolean isPosition(Metric metric) {
        return metric.name().equals(MetricNames.SPOOL_POSITION);
    }
}
