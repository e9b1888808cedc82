package io.windlass.agent.spool;

/// How things stand in a spool.
///
/// @param first the lowest offset that is still held, or `next` if none is
/// @param next the offset of the first sample that may not be sent yet, or is still to come
/// @param held samples, sent or not
/// @param bytes on the disk and in memory
/// @param dropped samples lost since the program started: for want of room, to a broken disk, or as
///   no message can carry them
/// @param news grows whenever there is something about the offsets that a host should know
public record SpoolState(long first, long next, long held, long bytes, long dropped, long news) {}
