package io.windlass.agent.profile;

/// Which part of a number comes first: the most significant (`big`) or the least (`little`).
public enum Endian {
    BIG,
    LITTLE
}
