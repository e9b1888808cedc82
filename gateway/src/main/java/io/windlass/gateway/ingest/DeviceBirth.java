package io.windlass.gateway.ingest;

import io.windlass.gateway.store.Described;
import io.windlass.telemetry.SignalId;
import io.windlass.transport.sparkplug.DataType;
import io.windlass.transport.sparkplug.Metric;
import java.util.Map;
import java.util.Optional;

/// What a device's birth declared.
///
/// @param birth the hash in its Spool/Position; empty for a device of a foreign edge
/// @param byAlias the signals by alias
/// @param byName the signals by metric name
record DeviceBirth(
        Described described,
        Optional<String> birth,
        Map<Long, Born> byAlias,
        Map<String, Born> byName) {
    /// A declared signal.
    record Born(SignalId signal, DataType type) {}

    /// The declared signal that a metric of data is of.
    Optional<Born> find(Metric metric) {
        return Optional.ofNullable(
                metric.name().isEmpty() ? byAlias.get(metric.alias()) : byName.get(metric.name()));
    }
}
