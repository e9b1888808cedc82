package io.windlass.transport.topic;

import io.windlass.telemetry.DeviceId;
import io.windlass.telemetry.EdgeId;
import java.util.Arrays;
import java.util.Optional;

/// Reads a topic from its text.
final class TopicText {
    static final String STATE = "STATE";

    private TopicText() {}

    static Optional<Topic> parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length < 3 || parts.length > 5 || !parts[0].equals(Topic.NAMESPACE))
            return Optional.empty();
        try {
            return parts[1].equals(STATE) && parts.length == 3
                    ? Optional.of(new Topic.State(parts[2]))
                    : ofEdgeOrDevice(parts);
        } catch (IllegalArgumentException _) { // an id that Windlass cannot carry
            return Optional.empty();
        }
    }

    private static Optional<Topic> ofEdgeOrDevice(String[] parts) {
        return type(parts[2])
                .filter(type -> parts.length == (type.ofDevice() ? 5 : 4))
                .map(type -> type.ofDevice() ? device(type, parts) : edge(type, parts));
    }

    private static Topic edge(MessageType type, String[] parts) {
        return new Topic.Edge(type, new EdgeId(parts[1], parts[3]));
    }

    private static Topic device(MessageType type, String[] parts) {
        return new Topic.Device(type, new DeviceId(parts[1], parts[4]), parts[3]);
    }

    private static Optional<MessageType> type(String name) {
        return Arrays.stream(MessageType.values()).filter(t -> t.name().equals(name)).findFirst();
    }

    static void requireHost(String id) {
        boolean wild = id.chars().anyMatch(c -> c == '/' || c == '+' || c == '#' || c == 0);
        if (id.isBlank() || wild)
            throw new IllegalArgumentException("host \"" + id + "\" is empty or has / + #");
    }
}
