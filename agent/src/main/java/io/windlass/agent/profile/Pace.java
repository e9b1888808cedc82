package io.windlass.agent.profile;

/// How often a signal is read.
public enum Pace {
    /// With every poll.
    FAST,
    /// Now and then: counters of a lifetime, ratings, what hardly changes.
    SLOW
}
