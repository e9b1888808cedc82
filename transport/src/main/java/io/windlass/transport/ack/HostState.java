package io.windlass.transport.ack;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Optional;

/// What a host application says on its STATE topic.
///
/// @param timestampMillis since 1970; the same in a birth and in the Will of its connection
public record HostState(boolean online, long timestampMillis) {
    public HostState {
        if (timestampMillis < 0) throw new IllegalArgumentException("timestamp " + timestampMillis);
    }

    /// The JSON of it, as Sparkplug has it.
    public String toJson() {
        return "{\"online\":" + online + ",\"timestamp\":" + timestampMillis + "}";
    }

    /// Empty unless both keys are there with their types; other keys are passed over.
    public static Optional<HostState> parse(String json) {
        return Json.read(json, in -> new Reader().read(in));
    }

    /// Collects the two keys.
    private static final class Reader {
        private Optional<Boolean> online = Optional.empty();
        private Optional<Long> timestamp = Optional.empty();

        HostState read(JsonParser in) throws IOException {
            Json.object(in, this::key);
            if (online.isEmpty() || timestamp.isEmpty())
                throw new IllegalArgumentException("a key is missing");
            return new HostState(online.get(), timestamp.get());
        }

        private boolean key(String key, JsonParser in) throws IOException {
            switch (key) {
                case "online" -> online = Optional.of(Json.bool(in));
                case "timestamp" -> timestamp = Optional.of(Json.number(in));
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
