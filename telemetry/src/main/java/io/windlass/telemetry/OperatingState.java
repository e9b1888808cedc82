package io.windlass.telemetry;

import java.util.Optional;

/// What a turbine is doing, as its controller says. Profiles map a vendor's codes to these.
public enum OperatingState {
    /// Producing, or free to.
    RUN(1),
    /// Waiting for wind, or back from a storm.
    STANDBY(2),
    /// Held back by itself: noise, temperature, ice, shadow, bats, sector.
    OWN(3),
    FAULT(4),
    MAINTENANCE(5);

    private final int code;

    OperatingState(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static Optional<OperatingState> ofCode(double code) {
        for (var state : values()) {
            if (state.code == code) return Optional.of(state);
        }
        return Optional.empty();
    }
}
