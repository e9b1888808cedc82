package io.windlass.transport.mqtt;

/// What a session has seen since it was made.
///
/// @param received messages from the broker
/// @param waited of these, how many found the inbound queue full and held up the connection
/// @param dropped of these, how many were still waiting when their connection was closed
/// @param failed of these, how many the consumer threw at
public record SessionCounts(long received, long waited, long dropped, long failed) {}
