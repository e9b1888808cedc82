package io.windlass.gateway.view;

import io.windlass.gateway.store.Row;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of the table `interval`, field by field.
record StoredRow(Row row) {
    /// Null where it was not known.
    @Nullable Double number(String field) {
        return row.fields().get(field) instanceof Double value ? value : null;
    }

    double orZero(String field) {
        return row.fields().get(field) instanceof Double value ? value : 0;
    }

    int whole(String field) {
        return row.fields().get(field) instanceof Long value ? Math.toIntExact(value) : 0;
    }

    List<String> flags() {
        return row.fields().get("quality") instanceof String text && !text.isEmpty()
                ? Arrays.asList(text.split(","))
                : List.of();
    }
}
