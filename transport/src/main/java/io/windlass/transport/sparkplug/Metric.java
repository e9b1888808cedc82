package io.windlass.transport.sparkplug;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One Sparkplug metric: any value of an edge or device, by name (births) or by alias (data).
///
/// @param name empty when only the alias is given
/// @param alias the 64 bits of it, or [#NO_ALIAS]
/// @param timestampMillis since 1970, or [#NO_TIMESTAMP]
/// @param historical sent again or late: not a live value
/// @param isTransient not to be stored by a historian
/// @param properties in their order on the wire
public record Metric(
        String name,
        long alias,
        long timestampMillis,
        Value value,
        boolean historical,
        boolean isTransient,
        Map<String, Value> properties) {
    public static final long NO_ALIAS = -1;
    public static final long NO_TIMESTAMP = -1;

    public Metric {
        if (timestampMillis < NO_TIMESTAMP)
            throw new IllegalArgumentException("timestamp of " + name + ": " + timestampMillis);
        properties = properties.isEmpty() ? Map.of() : copy(properties);
    }

    /// A metric by name, live, without alias or properties.
    public static Metric named(String name, long timestampMillis, Value value) {
        return new Metric(name, NO_ALIAS, timestampMillis, value, false, false, Map.of());
    }

    /// A metric by alias alone, live, without properties.
    public static Metric aliased(long alias, long timestampMillis, Value value) {
        return new Metric("", alias, timestampMillis, value, false, false, Map.of());
    }

    public boolean hasAlias() {
        return alias != NO_ALIAS;
    }

    public Metric withAlias(long number) {
        return new Metric(
                name, number, timestampMillis, value, historical, isTransient, properties);
    }

    public Metric withProperties(Map<String, Value> more) {
        return new Metric(name, alias, timestampMillis, value, historical, isTransient, more);
    }

    public Metric asHistorical() {
        return new Metric(name, alias, timestampMillis, value, true, isTransient, properties);
    }

    public Metric asTransient() {
        return new Metric(name, alias, timestampMillis, value, historical, true, properties);
    }

    private static Map<String, Value> copy(Map<String, Value> properties) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
