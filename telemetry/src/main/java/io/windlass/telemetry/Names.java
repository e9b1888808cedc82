package io.windlass.telemetry;

/// What a name may look like, so that it is safe in an MQTT topic, a database tag and a URL.
final class Names {
    private static final int MAX_LENGTH = 64;

    private Names() {}

    /// Sites, edges and devices: 1..64 letters (any script), digits, `-`, `_` or `.`, not starting
    /// with a dot.
    static void requireId(String what, String id) {
        boolean ok =
                !id.isEmpty()
                        && id.length() <= MAX_LENGTH
                        && id.charAt(0) != '.'
                        && id.codePoints().allMatch(Names::inId);
        if (!ok)
            throw new IllegalArgumentException(
                    what + " \"" + id + "\" is not 1..64 letters, digits, '-', '_' or '.'");
    }

    /// Signals: lower-case words joined by `_`.
    static void requireSignal(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,63}"))
            throw new IllegalArgumentException(
                    "signal \"" + name + "\" is not lower-case letters, digits and '_'");
    }

    private static boolean inId(int c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }
}
