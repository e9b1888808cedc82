package io.windlass.agent.spool;

/// A spool that must not be touched: another agent's, or a newer format's.
public final class SpoolRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    SpoolRefused(String message) {
        super(message);
    }
}
