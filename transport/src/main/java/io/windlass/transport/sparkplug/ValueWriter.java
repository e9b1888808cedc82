package io.windlass.transport.sparkplug;

import com.google.protobuf.CodedOutputStream;
import java.io.IOException;

/// Writes the value field of a metric or property.
///
/// @param first the number of the first value field of that message
record ValueWriter(int first) {
    private static final long U32_MAX = 0xFFFF_FFFFL;

    int size(Value value) {
        return switch (value) {
            case Value.Int number when inU32(number) ->
                    CodedOutputStream.computeUInt32Size(first + Fields.INT, (int) number.value());
            case Value.Int(var _, var bits) ->
                    CodedOutputStream.computeUInt64Size(first + Fields.LONG, bits);
            case Value.Real(var type, var real) when type == DataType.FLOAT ->
                    CodedOutputStream.computeFloatSize(first + Fields.FLOAT, (float) real);
            case Value.Real(var _, var real) ->
                    CodedOutputStream.computeDoubleSize(first + Fields.DOUBLE, real);
            case Value.Bool(var yes) ->
                    CodedOutputStream.computeBoolSize(first + Fields.BOOLEAN, yes);
            case Value.Text(var _, var text) ->
                    CodedOutputStream.computeStringSize(first + Fields.STRING, text);
            case Value.Null _ -> 0;
            case Value.Opaque(var type) -> throw notEncodable(type);
        };
    }

    void write(Value value, CodedOutputStream out) throws IOException {
        switch (value) {
            case Value.Int number when inU32(number) ->
                    out.writeUInt32(first + Fields.INT, (int) number.value());
            case Value.Int(var _, var bits) -> out.writeUInt64(first + Fields.LONG, bits);
            case Value.Real(var type, var real) when type == DataType.FLOAT ->
                    out.writeFloat(first + Fields.FLOAT, (float) real);
            case Value.Real(var _, var real) -> out.writeDouble(first + Fields.DOUBLE, real);
            case Value.Bool(var yes) -> out.writeBool(first + Fields.BOOLEAN, yes);
            case Value.Text(var _, var text) -> out.writeString(first + Fields.STRING, text);
            case Value.Null _ -> {}
            case Value.Opaque(var type) -> throw notEncodable(type);
        }
    }

    /// Types up to 32 bits go in the u32, negative ones as two's complement.
    private static boolean inU32(Value.Int number) {
        return switch (number.type().shape()) {
            case INT -> true;
            case ANY -> number.value() >= 0 && number.value() <= U32_MAX;
            case LONG, REAL, BOOL, TEXT, OPAQUE -> false;
        };
    }

    private static IllegalArgumentException notEncodable(DataType type) {
        return new IllegalArgumentException("a value of type " + type + " cannot be encoded");
    }
}
