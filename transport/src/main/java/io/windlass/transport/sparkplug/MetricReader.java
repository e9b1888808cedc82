package io.windlass.transport.sparkplug;

import java.io.IOException;
import java.util.Map;

/// Collects one metric.
final class MetricReader {
    private final Input in;
    private final ValueReader value =
            new ValueReader(Fields.METRIC_VALUE, Fields.METRIC_LAST_OPAQUE);
    private String name = "";
    private long alias = Metric.NO_ALIAS;
    private long timestampMillis = Metric.NO_TIMESTAMP;
    private DataType type = DataType.UNKNOWN;
    private boolean historical;
    private boolean isTransient;
    private boolean isNull;
    private Map<String, Value> properties = Map.of();

    MetricReader(Input in) {
        this.in = in;
    }

    Metric read() throws IOException, MalformedPayload {
        in.nested(this::field);
        var typed = value.as(type, isNull);
        return new Metric(name, alias, timestampMillis, typed, historical, isTransient, properties);
    }

    private boolean field(int field) throws IOException, MalformedPayload {
        switch (field) {
            case Fields.NAME -> name = in.string();
            case Fields.ALIAS -> alias = alias();
            case Fields.TIMESTAMP -> timestampMillis = in.millis();
            case Fields.DATATYPE -> type = in.dataType();
            case Fields.HISTORICAL -> historical = in.bool();
            case Fields.TRANSIENT -> isTransient = in.bool();
            case Fields.IS_NULL -> isNull = in.bool();
            case Fields.PROPERTIES -> properties = new PropertiesReader(in).read();
            default -> {
                return value.read(field, in);
            }
        }
        return true;
    }

    private long alias() throws IOException, MalformedPayload {
        long bits = in.u64();
        if (bits == Metric.NO_ALIAS) throw new MalformedPayload("the alias of all ones");
        return bits;
    }
}
