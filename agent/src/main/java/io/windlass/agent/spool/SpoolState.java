package io.windlass.agent.spool;

/// How things stand in a spool.
///
/// @param first the lowest offset that is still held, or `next` if none is
/// @param next the offset of the sample to come
/// @param dropped samples lost for want of room
public record SpoolState(long first, long next, long held, long bytes, long dropped) {}
