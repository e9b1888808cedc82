package io.windlass.gateway.store;

import java.time.Instant;
import java.util.Map;

/// One row to keep: fields of one table at one instant. The same table, tags and instant overwrite.
///
/// @param table `turbine`, `pdu`, `meter`, `park`, `agent`, or a table of figures; see schema.yaml
/// @param tags fixed per table in schema.yaml, none empty
/// @param fields finite numbers (Double), integers (Long) or text; none empty
public record Row(String table, Map<String, String> tags, Map<String, Object> fields, Instant at) {
    public Row {
        tags = Map.copyOf(tags);
        fields = Map.copyOf(fields);
        if (fields.isEmpty()) throw new IllegalArgumentException("a row without fields: " + table);
    }
}
