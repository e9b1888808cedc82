package io.windlass.transport.sparkplug;

import io.windlass.transport.sparkplug.DataType.Shape;
import java.util.OptionalDouble;

/// The value of a metric or property, with its Sparkplug type.
public sealed interface Value {
    DataType type();

    /// A whole number of an integer type or DATETIME.
    ///
    /// @param value within the type's range; for UINT64 the 64 bits of it; for UNKNOWN the bits as
    ///   they came, so that [Value#typed] can give them their sign
    record Int(DataType type, long value) implements Value {
        public Int {
            if (!type.carriesWholeNumbers())
                throw new IllegalArgumentException(type + " is not a whole number's type");
            if (type.narrow(value) != value)
                throw new IllegalArgumentException(value + " is not a " + type);
        }
    }

    /// A FLOAT (rounded to one) or DOUBLE; NaN and the infinities are possible.
    record Real(DataType type, double value) implements Value {
        public Real {
            type.require(Shape.REAL);
            value = type.round(value);
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
            type.require(Shape.TEXT);
        }
    }

    /// Declared, but without a value.
    record Null(DataType type) implements Value {}

    /// A data set, template, array or bytes: recognised, skipped, not kept. It cannot be encoded.
    record Opaque(DataType type) implements Value {
        public Opaque {
            if (type != DataType.UNKNOWN) type.require(Shape.OPAQUE);
        }
    }

    /// A DOUBLE.
    static Value of(double value) {
        return new Real(DataType.DOUBLE, value);
    }

    /// A BOOLEAN.
    static Value of(boolean value) {
        return new Bool(value);
    }

    /// A STRING.
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

    /// The value as the birth's type sees it. Data need not repeat their type, and without it a
    /// whole number has no sign. A value that cannot be of that type stays as it is.
    default Value typed(DataType born) {
        return switch (this) {
            case Int(var _, var bits) when born.carriesWholeNumbers() ->
                    new Int(born, born.narrow(bits));
            case Real(var _, var value) when born.shape() == Shape.REAL -> new Real(born, value);
            case Text(var _, var value) when born.shape() == Shape.TEXT -> new Text(born, value);
            case Null _ -> new Null(born);
            case Opaque _ when born.shape() == Shape.OPAQUE -> new Opaque(born);
            case Int _, Real _, Bool _, Text _, Opaque _ -> this;
        };
    }

    /// The number that it is, a Boolean being 0 or 1; empty for text, null and opaque values.
    default OptionalDouble number() {
        return switch (this) {
            case Int(var type, var bits) -> OptionalDouble.of(type.magnitude(bits));
            case Real(var _, var value) -> OptionalDouble.of(value);
            case Bool(var value) -> OptionalDouble.of(value ? 1 : 0);
            case Text _, Null _, Opaque _ -> OptionalDouble.empty();
        };
    }
}
