package io.windlass.simulator.replay;

/// Which edge of its interval a row's time marks.
public enum Stamps {
    START,
    END
}
