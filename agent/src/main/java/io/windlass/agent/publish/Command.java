package io.windlass.agent.publish;

import io.windlass.transport.ack.Ack;
import io.windlass.transport.ack.HostState;

/// What the other side may say to an edge.
sealed interface Command {
    /// All births again, please.
    record Rebirth() implements Command {}

    /// So much is stored.
    record Acknowledge(Ack ack) implements Command {}

    /// The host came or went.
    record Host(HostState state) implements Command {}
}
