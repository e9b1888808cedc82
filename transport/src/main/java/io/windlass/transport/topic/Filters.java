package io.windlass.transport.topic;

import io.windlass.telemetry.EdgeId;

/// What an edge or a host subscribes to.
public final class Filters {
    private Filters() {}

    /// Everything of Sparkplug B, every host's STATE included.
    public static String everything() {
        return Topic.NAMESPACE + "/#";
    }

    /// The commands for one edge.
    public static String commandsTo(EdgeId edge) {
        return new Topic.Edge(MessageType.NCMD, edge).text();
    }

    /// The state of one host.
    public static String stateOf(String hostId) {
        return new Topic.State(hostId).text();
    }
}
