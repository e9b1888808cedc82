package io.windlass.gateway.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/// Alerts as JSON, with snake_case keys.
final class AlertJson {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    private static final ObjectMapper AS_NAMED = new ObjectMapper();

    private AlertJson() {}

    static byte[] bytes(Object value) {
        return bytes(MAPPER, value);
    }

    /// With the keys of Alertmanager, which are camelCase.
    static byte[] alertmanager(Object value) {
        return bytes(AS_NAMED, value);
    }

    private static byte[] bytes(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    static <T> T read(byte[] json, Class<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }
}
