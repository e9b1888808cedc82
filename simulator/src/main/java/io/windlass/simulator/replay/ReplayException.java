package io.windlass.simulator.replay;

/// A recording cannot be read; the message names file and line.
public final class ReplayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ReplayException(String message) {
        super(message);
    }
}
