package io.windlass.analytics.alert;

/// What one evaluation says to an alert.
enum Verdict {
    /// Its condition is met.
    ON,
    /// What ends it is met.
    OFF,
    /// Neither.
    BETWEEN,
    /// It cannot be said: everything stays as it is, counters included.
    HELD
}
