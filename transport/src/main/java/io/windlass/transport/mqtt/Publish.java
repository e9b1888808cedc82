package io.windlass.transport.mqtt;

/// What became of a message.
public sealed interface Publish {
    /// QoS 0: written to the connection. QoS 1: the broker has it.
    record Acked() implements Publish {}

    /// Not now; the same message may be tried again. It may have arrived all the same.
    record Retry(String cause) implements Publish {}

    /// Never: this message cannot be published.
    record Rejected(String cause) implements Publish {}
}
