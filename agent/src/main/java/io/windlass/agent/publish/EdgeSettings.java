package io.windlass.agent.publish;

import io.windlass.telemetry.EdgeId;

/// What an edge node says of itself and how it treats its host.
///
/// @param host the Sparkplug host whose acknowledgements count
/// @param acknowledge false if nobody acknowledges: a sample is forgotten once it is sent
/// @param maxPacket bytes of the largest payload the broker takes
/// @param replayRate samples per second that are sent again
/// @param software program and version
public record EdgeSettings(
        EdgeId edge,
        String host,
        boolean acknowledge,
        long maxPacket,
        int replayRate,
        String software) {}
