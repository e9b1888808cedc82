package io.windlass.transport.sparkplug;

/// Field numbers of the Sparkplug B protobuf messages.
final class Fields {
    static final int PAYLOAD_TIMESTAMP = 1;
    static final int PAYLOAD_METRICS = 2;
    static final int PAYLOAD_SEQ = 3;

    static final int NAME = 1;
    static final int ALIAS = 2;
    static final int TIMESTAMP = 3;
    static final int DATATYPE = 4;
    static final int HISTORICAL = 5;
    static final int TRANSIENT = 6;
    static final int IS_NULL = 7;
    static final int PROPERTIES = 9;

    /// The first of a metric's value fields.
    static final int METRIC_VALUE = 10;

    static final int SET_KEYS = 1;
    static final int SET_VALUES = 2;

    static final int PROPERTY_TYPE = 1;
    static final int PROPERTY_IS_NULL = 2;

    /// The first of a property's value fields.
    static final int PROPERTY_VALUE = 3;

    /// Metrics and properties list their value fields in the same order: these count from the
    /// first.
    static final int INT = 0;

    static final int LONG = 1;
    static final int FLOAT = 2;
    static final int DOUBLE = 3;
    static final int BOOLEAN = 4;
    static final int STRING = 5;

    /// Values that are skipped follow: bytes, data set, template and extension of a metric; set and
    /// list of sets of a property.
    static final int FIRST_OPAQUE = 6;

    static final int METRIC_LAST_OPAQUE = 19;
    static final int PROPERTY_LAST_OPAQUE = 10;

    private Fields() {}
}
