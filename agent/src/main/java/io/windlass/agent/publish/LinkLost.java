package io.windlass.agent.publish;

/// A message did not get out: connect and be born again.
final class LinkLost extends Exception {
    private static final long serialVersionUID = 1;

    LinkLost(String cause) {
        super(cause);
    }
}
