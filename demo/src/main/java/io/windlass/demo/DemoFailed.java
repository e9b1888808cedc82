package io.windlass.demo;

/// The demo cannot go on, and why.
public final class DemoFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DemoFailed(String message) {
        super(message);
    }
}
