package io.windlass.simulator.plant;

/// What a turbine is doing and why, with the codes its controller shows.
public enum Status {
    CALM(0, 10),
    STORM(0, 11),
    RUN(1, 0),
    /// Held back to keep the neighbours' sleep.
    NOISE(2, 41),
    FAULT(3, 307),
    /// The recording does not say.
    UNKNOWN(0xFFFF, 0xFFFF);

    private final int state;
    private final int reason;

    Status(int state, int reason) {
        this.state = state;
        this.reason = reason;
    }

    public int state() {
        return state;
    }

    public int reason() {
        return reason;
    }
}
