package io.windlass.gateway.web;

/// The web server: answers from the moment [#start] returns until [#close].
public final class LiveServer implements AutoCloseable {
    private final WebAddress address;
    private final Views views;

    public LiveServer(WebAddress address, Views views) {
        this.address = address;
        this.views = views;
    }

    /// Opens the port.
    ///
    /// @return this
    /// @throws IllegalStateException if the address cannot be bound
    public LiveServer start() {
        throw new IllegalStateException(address + " not yet built for " + views);
    }

    /// The port that was bound; of use when 0 was asked for.
    public int port() {
        return address.port();
    }

    @Override
    public void close() {}
}
