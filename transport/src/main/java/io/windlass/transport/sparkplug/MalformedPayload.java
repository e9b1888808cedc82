package io.windlass.transport.sparkplug;

/// Bytes that are not a Sparkplug B payload; an everyday event on an open broker.
public final class MalformedPayload extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedPayload(String message) {
        super(message);
    }
}
