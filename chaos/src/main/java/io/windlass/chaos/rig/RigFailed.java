package io.windlass.chaos.rig;

/// The chain cannot be set up, or does not come to rest.
public final class RigFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RigFailed(String message) {
        super(message);
    }
}
