package io.windlass.transport.sparkplug;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects a property set, whose keys and values come as two lists.
final class PropertiesReader {
    private final Input in;
    private final List<String> keys = new ArrayList<>();
    private final List<Value> values = new ArrayList<>();

    PropertiesReader(Input in) {
        this.in = in;
    }

    Map<String, Value> read() throws IOException, MalformedPayload {
        in.nested(this::field);
        if (keys.size() != values.size())
            throw new MalformedPayload(
                    "%d property keys, %d values".formatted(keys.size(), values.size()));
        var properties = LinkedHashMap.<String, Value>newLinkedHashMap(keys.size());
        for (int i = 0; i < keys.size(); i++) properties.put(keys.get(i), values.get(i));
        return properties;
    }

    private boolean field(int field) throws IOException, MalformedPayload {
        switch (field) {
            case Fields.SET_KEYS -> keys.add(in.string());
            case Fields.SET_VALUES -> values.add(new PropertyReader(in).read());
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Collects one property's value.
    private static final class PropertyReader {
        private final Input in;
        private final ValueReader value =
                new ValueReader(Fields.PROPERTY_VALUE, Fields.PROPERTY_LAST_OPAQUE);
        private DataType type = DataType.UNKNOWN;
        private boolean isNull;

        PropertyReader(Input in) {
            this.in = in;
        }

        Value read() throws IOException, MalformedPayload {
            in.nested(this::field);
            return value.as(type, isNull);
        }

        private boolean field(int field) throws IOException, MalformedPayload {
            switch (field) {
                case Fields.PROPERTY_TYPE -> type = in.dataType();
                case Fields.PROPERTY_IS_NULL -> isNull = in.bool();
                default -> {
                    return value.read(field, in);
                }
            }
            return true;
        }
    }
}
