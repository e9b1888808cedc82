package io.windlass.transport.sparkplug;

import io.windlass.transport.sparkplug.DataType.Shape;

/// The value of a metric or property, with its Sparkplug type.
public sealed interface Value {
    DataType type();

    /// A whole number of an integer type or DATETIME.
    ///
    /// @param value within the type's range; for UINT64 the 64 bits of it; for UNKNOWN the bits as
    ///   they came, so that `as` can give them their sign
    record Int(DataType type, long value) implements Value {
        public Int {
            boolean whole = type.fits(Shape.INT) || type.fits(Shape.LONG);
            if (!whole) throw new IllegalArgumentException(type + " is not a whole number's type");
            if (type.narrow(value) != value)
                throw new IllegalArgumentException(value + " is not a " + type);
        }
    }

    /// A FLOAT or DOUBLE; NaN and the infinities are possible.
    record Real(DataType type, double value) implements Value {
        public Real {
            Values.require(type, Shape.REAL);
        }
    }

    /// A BOOLEAN.
    record Bool(boolean value) implements Value {
        @Override
        public DataType type() {
            return DataType.BOOLEAN;
        }
    }

    /// A STRING, TEXT or UUID.
    record Text(DataType type, String value) implements Value {
        public Text {
            Values.require(type, Shape.TEXT);
        }
    }

    /// Declared, but without a value.
    record Null(DataType type) implements Value {}

    /// A data set, template, array or bytes: recognised, skipped, not kept. It cannot be encoded.
    record Opaque(DataType type) implements Value {
        public Opaque {
            Values.require(type, Shape.OPAQUE);
        }
    }

    static Value of(double value) {
        return new Real(DataType.DOUBLE, value);
    }

    static Value of(boolean value) {
        return new Bool(value);
    }

    static Value of(String value) {
        return new Text(DataType.STRING, value);
    }

    /// An INT32.
    static Value int32(int value) {
        return new Int(DataType.INT32, value);
    }

    /// An INT64.
    static Value int64(long value) {
        return new Int(DataType.INT64, value);
    }
}
