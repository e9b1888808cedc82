package io.windlass.transport.sparkplug;

/// The data types of Sparkplug B; the code of each is its place in this list.
public enum DataType {
    /// Not said (data may leave it out: the birth has it), or a code this codec does not know.
    UNKNOWN(Shape.ANY),
    INT8(Shape.INT),
    INT16(Shape.INT),
    INT32(Shape.INT),
    INT64(Shape.LONG),
    UINT8(Shape.INT),
    UINT16(Shape.INT),
    UINT32(Shape.INT),
    UINT64(Shape.LONG),
    FLOAT(Shape.REAL),
    DOUBLE(Shape.REAL),
    BOOLEAN(Shape.BOOL),
    STRING(Shape.TEXT),
    /// Milliseconds since 1970.
    DATETIME(Shape.LONG),
    TEXT(Shape.TEXT),
    UUID(Shape.TEXT),
    DATA_SET(Shape.OPAQUE),
    BYTES(Shape.OPAQUE),
    FILE(Shape.OPAQUE),
    TEMPLATE(Shape.OPAQUE),
    PROPERTY_SET(Shape.OPAQUE),
    PROPERTY_SET_LIST(Shape.OPAQUE),
    INT8_ARRAY(Shape.OPAQUE),
    INT16_ARRAY(Shape.OPAQUE),
    INT32_ARRAY(Shape.OPAQUE),
    INT64_ARRAY(Shape.OPAQUE),
    UINT8_ARRAY(Shape.OPAQUE),
    UINT16_ARRAY(Shape.OPAQUE),
    UINT32_ARRAY(Shape.OPAQUE),
    UINT64_ARRAY(Shape.OPAQUE),
    FLOAT_ARRAY(Shape.OPAQUE),
    DOUBLE_ARRAY(Shape.OPAQUE),
    BOOLEAN_ARRAY(Shape.OPAQUE),
    STRING_ARRAY(Shape.OPAQUE),
    DATETIME_ARRAY(Shape.OPAQUE);

    /// Which protobuf fields may carry a type.
    enum Shape {
        ANY,
        INT,
        LONG,
        REAL,
        BOOL,
        TEXT,
        OPAQUE
    }

    private static final DataType[] BY_CODE = values();

    private final Shape shape;

    DataType(Shape shape) {
        this.shape = shape;
    }

    /// What stands on the wire: 1..34, and 0 for [#UNKNOWN].
    public int code() {
        return ordinal();
    }

    /// The type of a code; [#UNKNOWN] for any code that is not in the list.
    public static DataType of(int code) {
        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : UNKNOWN;
    }

    Shape shape() {
        return shape;
    }

    boolean fits(Shape wanted) {
        return shape == wanted || shape == Shape.ANY;
    }

    /// A whole number as this type sees its bits: cut to its width, with its sign.
    long narrow(long bits) {
        return switch (this) {
            case INT8 -> (byte) bits;
            case INT16 -> (short) bits;
            case INT32 -> (int) bits;
            case UINT8 -> bits & 0xFF;
            case UINT16 -> bits & 0xFFFF;
            case UINT32 -> bits & 0xFFFF_FFFFL;
            default -> bits;
        };
    }
}
