package io.windlass.gateway.web;

/// A request that is answered with an error. The message tells the client what was wrong and what
/// is accepted; it never holds anything of the inside.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    private Refused(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    static Refused badRequest(String message) {
        return new Refused(400, message);
    }

    static Refused unauthorized(String message) {
        return new Refused(401, message);
    }

    static Refused forbidden(String message) {
        return new Refused(403, message);
    }

    static Refused notFound(String message) {
        return new Refused(404, message);
    }

    static Refused busy(String message) {
        return new Refused(503, message);
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    int status() {
        return status;
    }
}
