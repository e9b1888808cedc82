package io.windlass.gateway.checkpoint;

import io.windlass.analytics.EngineState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that the database cannot give back. Every interval of event time is in one of three states:
/// *open* (it starts at or after `closedUntil`, and the database has every acknowledged sample of
/// it), *stored* as it should be, or *dirty* (to be reckoned again from stored readings).
///
/// @param at when it was taken, on the wall
/// @param closedUntil empty before the first interval closed
/// @param dirty intervals whose figures in the database are not known to be right
/// @param spools offsets that edges have been told to let go of, or will be
/// @param alarms whatever the alarm rules remember, as text of theirs
/// @param ledger the engine without the rows that the database has; empty if it was written by an
///   engine of another version, so that it must be rebuilt
public record Checkpoint(
        Instant at,
        Optional<Instant> closedUntil,
        List<Span> dirty,
        List<SpoolMark> spools,
        String alarms,
        Optional<EngineState> ledger) {
    public Checkpoint {
        dirty = List.copyOf(dirty);
        spools = List.copyOf(spools);
    }
}
