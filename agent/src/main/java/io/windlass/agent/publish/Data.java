package io.windlass.agent.publish;

import io.windlass.agent.spool.Spooled;
import io.windlass.telemetry.Fault;
import io.windlass.telemetry.Reading;
import io.windlass.transport.ack.Position;
import io.windlass.transport.sparkplug.DataType;
import io.windlass.transport.sparkplug.Metric;
import io.windlass.transport.sparkplug.MetricNames;
import io.windlass.transport.sparkplug.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns a sample into the metrics of a DDATA: its place by name, its readings by alias.
final class Data {
    private static final Value NO_VALUE = new Value.Null(DataType.DOUBLE);
    private static final Map<Fault, Map<String, Value>> FAULTS = faults();

    private Data() {}

    /// The metrics of one sample under a birth; `positioned` if the host acknowledges.
    static List<Metric> of(
            Spooled spooled, Certificate certificate, boolean historical, boolean positioned) {
        long at = spooled.sample().at().toEpochMilli();
        var metrics = new ArrayList<Metric>(spooled.sample().readings().size() + 1);
        if (positioned)
            metrics.add(position(certificate.birth(), spooled.offset(), at, historical));
        for (var reading : spooled.sample().readings())
            metric(reading, certificate.alias(reading.signal()), at, historical)
                    .ifPresent(metrics::add);
        return metrics;
    }

    /// Where a sample stands, by name, so that it can be read before any alias is trusted.
    static Metric position(String birth, long offset, long at, boolean historical) {
        return new Metric(
                MetricNames.SPOOL_POSITION,
                Metric.NO_ALIAS,
                at,
                Value.of(new Position(birth, offset).text()),
                historical,
                true,
                Map.of());
    }

    private static Optional<Metric> metric(
            Reading reading, long alias, long at, boolean historical) {
        if (alias == Metric.NO_ALIAS) return Optional.empty(); // never offered: not to be sent
        return Optional.of(
                switch (reading) {
                    case Reading.Good(var _, double value) ->
                            new Metric("", alias, at, Value.of(value), historical, false, Map.of());
                    case Reading.Bad(var _, var fault) ->
                            new Metric(
                                    "", alias, at, NO_VALUE, historical, false, properties(fault));
                });
    }

    private static Map<String, Value> properties(Fault fault) {
        return FAULTS.getOrDefault(fault, Map.of());
    }

    private static Map<Fault, Map<String, Value>> faults() {
        var properties = new EnumMap<Fault, Map<String, Value>>(Fault.class);
        for (var fault : Fault.values())
            properties.put(
                    fault,
                    Map.of(
                            MetricNames.QUALITY,
                            Value.int32(0),
                            MetricNames.FAULT,
                            Value.int32(fault.code())));
        return properties;
    }
}
