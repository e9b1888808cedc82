package io.windlass.agent.profile;

/// Which values of a number mean that the device does not have it.
public enum Sentinels {
    /// Those that the profile declares.
    DECLARED,
    /// Those, and what SunSpec sends for each type: the least signed, the greatest unsigned number.
    STANDARD
}
