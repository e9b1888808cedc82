package io.windlass.agent.config;

/// Where a server listens.
///
/// @param port 0 for any that is free
public record ListenAddress(String host, int port) {
    public ListenAddress {
        if (port < 0 || port > 65_535)
            throw new IllegalArgumentException("port " + port + " is not in 0..65535");
    }

    /// Reads `host:port`.
    ///
    /// @throws IllegalArgumentException if the text is none
    public static ListenAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("\\d{1,5}"))
            throw new IllegalArgumentException("expected host:port, found \"" + text + "\"");
        var host = text.substring(0, colon).replaceAll("[\\[\\]]", "");
        return new ListenAddress(host, Integer.parseInt(text.substring(colon + 1)));
    }
}
