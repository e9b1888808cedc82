package io.windlass.transport.sparkplug;

/// The data types of Sparkplug B with their codes on the wire.
public enum DataType {
    /// Not said (data may leave it out: the birth has it), or a code this codec does not know.
    UNKNOWN(0, Shape.ANY),
    INT8(1, Shape.INT),
    INT16(2, Shape.INT),
    INT32(3, Shape.INT),
    INT64(4, Shape.LONG),
    UINT8(5, Shape.INT),
    UINT16(6, Shape.INT),
    UINT32(7, Shape.INT),
    UINT64(8, Shape.LONG),
    FLOAT(9, Shape.REAL),
    DOUBLE(10, Shape.REAL),
    BOOLEAN(11, Shape.BOOL),
    STRING(12, Shape.TEXT),
    /// Milliseconds since 1970.
    DATETIME(13, Shape.LONG),
    TEXT(14, Shape.TEXT),
    UUID(15, Shape.TEXT),
    DATA_SET(16, Shape.OPAQUE),
    BYTES(17, Shape.OPAQUE),
    FILE(18, Shape.OPAQUE),
    TEMPLATE(19, Shape.OPAQUE),
    PROPERTY_SET(20, Shape.OPAQUE),
    PROPERTY_SET_LIST(21, Shape.OPAQUE),
    INT8_ARRAY(22, Shape.OPAQUE),
    INT16_ARRAY(23, Shape.OPAQUE),
    INT32_ARRAY(24, Shape.OPAQUE),
    INT64_ARRAY(25, Shape.OPAQUE),
    UINT8_ARRAY(26, Shape.OPAQUE),
    UINT16_ARRAY(27, Shape.OPAQUE),
    UINT32_ARRAY(28, Shape.OPAQUE),
    UINT64_ARRAY(29, Shape.OPAQUE),
    FLOAT_ARRAY(30, Shape.OPAQUE),
    DOUBLE_ARRAY(31, Shape.OPAQUE),
    BOOLEAN_ARRAY(32, Shape.OPAQUE),
    STRING_ARRAY(33, Shape.OPAQUE),
    DATETIME_ARRAY(34, Shape.OPAQUE);

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

    /// The codes are 0..34 without a hole, in this order.
    private static final DataType[] BY_CODE = values();

    private final int code;
    private final Shape shape;

    DataType(int code, Shape shape) {
        this.code = code;
        this.shape = shape;
    }

    /// What stands on the wire: 1..34, and 0 for [#UNKNOWN].
    public int code() {
        return code;
    }

    /// The type of a code; [#UNKNOWN] for any code that is not in the list.
    public static DataType of(int code) {
        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : UNKNOWN;
    }

    Shape shape() {
        return shape;
    }

    boolean carriesWholeNumbers() {
        return shape == Shape.INT || shape == Shape.LONG || shape == Shape.ANY;
    }

    void require(Shape wanted) {
        if (shape != wanted) throw new IllegalArgumentException(this + " does not carry " + wanted);
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

    /// A real number in this type's precision.
    double round(double value) {
        return this == FLOAT ? (float) value : value;
    }

    /// The number that these bits are.
    double magnitude(long bits) {
        boolean beyondLong = this == UINT64 && bits < 0;
        return beyondLong ? (bits >>> 1) * 2.0 + (bits & 1) : bits;
    }
}
