package io.windlass.transport.sparkplug;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.Map;

/// Writes a property set: its keys, then its values.
final class PropertiesWriter {
    private static final ValueWriter VALUES = new ValueWriter(Fields.PROPERTY_VALUE);

    private PropertiesWriter() {}

    static int size(Map<String, Value> properties) {
        int size = 0;
        for (var property : properties.entrySet()) {
            int value = propertySize(property.getValue());
            size += CodedOutputStream.computeStringSize(Fields.SET_KEYS, property.getKey());
            size += CodedOutputStream.computeTagSize(Fields.SET_VALUES);
            size += CodedOutputStream.computeUInt32SizeNoTag(value) + value;
        }
        return size;
    }

    static void write(Map<String, Value> properties, CodedOutputStream out) throws IOException {
        for (var key : properties.keySet()) out.writeString(Fields.SET_KEYS, key);
        for (var value : properties.values()) {
            out.writeTag(Fields.SET_VALUES, WireFormat.WIRETYPE_LENGTH_DELIMITED);
            out.writeUInt32NoTag(propertySize(value));
            writeProperty(value, out);
        }
    }

    private static int propertySize(Value value) {
        int type = CodedOutputStream.computeUInt32Size(Fields.PROPERTY_TYPE, value.type().code());
        int none = CodedOutputStream.computeBoolSize(Fields.PROPERTY_IS_NULL, true);
        return type + (value instanceof Value.Null ? none : VALUES.size(value));
    }

    private static void writeProperty(Value value, CodedOutputStream out) throws IOException {
        out.writeUInt32(Fields.PROPERTY_TYPE, value.type().code());
        if (value instanceof Value.Null) out.writeBool(Fields.PROPERTY_IS_NULL, true);
        VALUES.write(value, out);
    }
}
