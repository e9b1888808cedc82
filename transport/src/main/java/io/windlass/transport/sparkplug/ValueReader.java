package io.windlass.transport.sparkplug;

import io.windlass.transport.sparkplug.DataType.Shape;
import java.io.IOException;

/// Collects the value fields of one metric or property. The type may come before or after the
/// value, so the value is made at the end.
final class ValueReader {
    private final int first;
    private final int lastOpaque;

    private Kind kind = Kind.NONE;
    private long bits;
    private double real;
    private String text = "";

    private enum Kind {
        NONE,
        WHOLE,
        FLOAT,
        DOUBLE,
        BOOL,
        TEXT,
        OPAQUE
    }

    ValueReader(int first, int lastOpaque) {
        this.first = first;
        this.lastOpaque = lastOpaque;
    }

    /// Reads the field if it is a value; the last one wins, as protobuf has it.
    boolean read(int field, Input in) throws IOException, MalformedPayload {
        if (field < first || field > lastOpaque) return false;
        switch (field - first) {
            case Fields.INT -> whole(in.u32());
            case Fields.LONG -> whole(in.u64());
            case Fields.FLOAT -> real(Kind.FLOAT, in.float32());
            case Fields.DOUBLE -> real(Kind.DOUBLE, in.float64());
            case Fields.BOOLEAN -> bool(in.bool());
            case Fields.STRING -> text(in.string());
            default -> opaque(in);
        }
        return true;
    }

    /// The value, if its field suits the type that was said.
    Value as(DataType type, boolean isNull) throws MalformedPayload {
        if (isNull) return new Value.Null(type);
        return switch (kind) {
            case NONE -> new Value.Null(type);
            case WHOLE -> whole(type);
            case FLOAT -> new Value.Real(said(type, DataType.FLOAT, Shape.REAL), real);
            case DOUBLE -> new Value.Real(said(type, DataType.DOUBLE, Shape.REAL), real);
            case TEXT -> new Value.Text(said(type, DataType.STRING, Shape.TEXT), text);
            case OPAQUE -> new Value.Opaque(said(type, DataType.UNKNOWN, Shape.OPAQUE));
            case BOOL -> {
                said(type, DataType.BOOLEAN, Shape.BOOL);
                yield new Value.Bool(bits != 0);
            }
        };
    }

    private Value whole(DataType type) throws MalformedPayload {
        if (!type.carriesWholeNumbers()) throw unsuited(type);
        return new Value.Int(type, type.narrow(bits));
    }

    private DataType said(DataType type, DataType otherwise, Shape shape) throws MalformedPayload {
        if (type == DataType.UNKNOWN) return otherwise;
        if (type.shape() != shape) throw unsuited(type);
        return type;
    }

    private MalformedPayload unsuited(DataType type) {
        return new MalformedPayload("a value of type " + type + " in a field for " + kind);
    }

    private void whole(long value) {
        kind = Kind.WHOLE;
        bits = value;
    }

    private void real(Kind width, double value) {
        kind = width;
        real = value;
    }

    private void bool(boolean value) {
        kind = Kind.BOOL;
        bits = value ? 1 : 0;
    }

    private void text(String value) {
        kind = Kind.TEXT;
        text = value;
    }

    private void opaque(Input in) throws IOException, MalformedPayload {
        in.skipBytes();
        kind = Kind.OPAQUE;
    }
}
