package io.windlass.analytics.meter;

/// What a counter counted between two readings, in the counter's own unit.
///
/// @param count 0 when it cannot be told
public record Step(Kind kind, double count) {
    /// How the later reading follows the earlier.
    public enum Kind {
        OK,
        /// Past its largest value, on from 0.
        ROLLOVER,
        /// Set back to 0: what it has counted since is taken.
        RESET,
        /// More than the machine can have made: nothing is taken.
        JUMP
    }

    /// From one reading to the next.
    ///
    /// @param size the count at which it starts from 0 again; infinite if that is not known
    /// @param most that can have been counted meanwhile
    public static Step of(double before, double after, double size, double most) {
        if (after >= before) return within(Kind.OK, after - before, most);
        var over = within(Kind.ROLLOVER, after + size - before, most);
        return over.kind() == Kind.ROLLOVER ? over : within(Kind.RESET, after, most);
    }

    private static Step within(Kind kind, double count, double most) {
        return count <= most ? new Step(kind, count) : new Step(Kind.JUMP, 0);
    }
}
