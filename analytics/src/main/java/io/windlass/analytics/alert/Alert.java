package io.windlass.analytics.alert;

/// Something to be told. What was told stays told: late data revises it, nothing takes it back.
public sealed interface Alert {
    Notice notice();

    record Raised(Notice notice) implements Alert {}

    record Cleared(Notice notice) implements Alert {}

    record Revised(Notice notice, Cause cause) implements Alert {}

    /// Why there is more to say of an alert.
    enum Cause {
        /// Late data changed its figures.
        LATE_DATA,
        /// It came and went too often and is held from now on.
        LATCHED,
        /// It has lasted for long.
        REMINDER,
        /// Somebody shelved it.
        SHELVED,
        /// It was shelved or folded, and is so no more.
        RETURNED
    }
}
