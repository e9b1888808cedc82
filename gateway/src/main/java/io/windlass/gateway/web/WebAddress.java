package io.windlass.gateway.web;

/// Where the web server listens.
///
/// @param port 0 for any free one
public record WebAddress(String host, int port) {
    private static final String FORM = "expected HOST:PORT such as 127.0.0.1:8080, got `%s`";

    public WebAddress {
        if (host.isBlank()) throw new IllegalArgumentException("host is empty");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port %d is not in 0..65535".formatted(port));
        }
    }

    /// Reads `HOST:PORT`; an IPv6 host stands in brackets.
    ///
    /// @throws IllegalArgumentException if the text is anything else
    public static WebAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException(FORM.formatted(text));
        }
        var host = text.substring(0, colon);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        if (host.contains(":") && !bracketed) {
            throw new IllegalArgumentException(FORM.formatted(text));
        }
        return new WebAddress(
                bracketed ? host.substring(1, host.length() - 1) : host,
                Integer.parseInt(text.substring(colon + 1)));
    }

    /// As it is written in a configuration.
    @Override
    public String toString() {
        return (host.contains(":") ? "[%s]:%d" : "%s:%d").formatted(host, port);
    }
}
