package io.windlass.transport.mqtt;

/// A message that came from the broker.
///
/// @param payload not copied: do not change it
@SuppressWarnings(
        "ArrayRecordComponent") // identity is enough: messages are handed on, not compared
public record Inbound(String topic, byte[] payload) {}
