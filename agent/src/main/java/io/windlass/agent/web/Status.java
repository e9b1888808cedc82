package io.windlass.agent.web;

import io.windlass.telemetry.EdgeId;
import io.windlass.telemetry.Fault;
import java.util.Map;

/// How the agent stands.
///
/// @param alive false if a loop that should run for ever has ended
/// @param connected to the broker, and born
public record Status(
        EdgeId edge,
        boolean alive,
        boolean connected,
        Polled polled,
        Kept kept,
        Sent sent,
        Devices devices) {

    /// What the poll loops saw.
    ///
    /// @param samples handed on, those of resting devices included
    /// @param readings good ones
    public record Polled(
            long polls, long samples, long readings, long missedBeats, Map<Fault, Long> faults) {
        public Polled {
            faults = Map.copyOf(faults);
        }
    }

    /// What the spool holds.
    ///
    /// @param first the lowest offset held
    /// @param next the offset of the sample to come
    /// @param inMemory true while there is no disk that takes it
    public record Kept(
            String epoch,
            long first,
            long next,
            long unacked,
            long bytes,
            long dropped,
            boolean inMemory) {}

    /// What the publisher did, in samples.
    public record Sent(
            long published,
            long resent,
            long acked,
            long rejected,
            long unpublishable,
            long connects,
            long births) {}

    /// How many devices answer, and how many do not.
    public record Devices(long up, long down) {}
}
