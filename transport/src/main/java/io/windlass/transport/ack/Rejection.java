package io.windlass.transport.ack;

/// Offsets that the store will never take, and why; the edge frees and counts them.
public record Rejection(OffsetRange offsets, String reason) {}
