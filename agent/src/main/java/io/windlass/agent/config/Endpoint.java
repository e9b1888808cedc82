package io.windlass.agent.config;

/// A host name or address with a port; IPv6 addresses stand in brackets.
public record Endpoint(String host, int port) {
    public Endpoint {
        require(host, port);
    }

    /// Reads `host`, `host:port` or `[v6]:port`.
    ///
    /// @throws IllegalArgumentException if the text is none of these
    public static Endpoint parse(String text, int defaultPort) {
        int bracket = text.startsWith("[") ? text.indexOf(']') : -1;
        int colon = text.indexOf(':', Math.max(bracket, 0));
        var host = bracket > 0 ? text.substring(1, bracket) : beforeColon(text, colon);
        var port = colon < 0 ? defaultPort : port(text.substring(colon + 1));
        return new Endpoint(host, port);
    }

    static void require(String host, int port) {
        if (host.isBlank()) throw new IllegalArgumentException("the host is empty");
        if (port < 1 || port > 65_535)
            throw new IllegalArgumentException("port " + port + " is not in 1..65535");
    }

    static String text(String host, int port) {
        return host.indexOf(':') < 0 ? host + ":" + port : "[" + host + "]:" + port;
    }

    @Override
    public String toString() {
        return text(host, port);
    }

    private static String beforeColon(String text, int colon) {
        return colon < 0 ? text : text.substring(0, colon);
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a port", e);
        }
    }
}
