package io.windlass.agent.spool;

import java.util.Optional;
import java.util.function.LongSupplier;

/// What a spool takes from the world around it.
///
/// @param nanos real time that never steps
/// @param journal told what is taken, written and dropped
public record SpoolWorld(LongSupplier nanos, Optional<Journal> journal) {
    /// The system's, and no journal.
    public static final SpoolWorld PLAIN = new SpoolWorld(System::nanoTime, Optional.empty());
}
