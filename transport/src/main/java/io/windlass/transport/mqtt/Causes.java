package io.windlass.transport.mqtt;

import java.util.LinkedHashSet;

/// Why something failed, in one line.
final class Causes {
    private static final int MAX_DEPTH = 8;

    private Causes() {}

    /// The messages of an exception and its causes, each once.
    static String text(Throwable failure) {
        var words = new LinkedHashSet<String>();
        var cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            var message = cause.getMessage();
            words.add(message == null ? cause.getClass().getSimpleName() : message);
            cause = cause.getCause();
        }
        return String.join(": ", words);
    }
}
