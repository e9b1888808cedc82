package io.windlass.simulator.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/// A host and a port, `127.0.0.1:15020`. Port 0 takes any free one.
public record Address(String host, int port) {
    private static final int HIGHEST = 65_535;

    public Address {
        if (host.isEmpty()) throw new IllegalArgumentException("the host is empty");
        if (port < 0 || port > HIGHEST)
            throw new IllegalArgumentException("port " + port + " is not in 0..65535");
    }

    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException if it is none
    public static Address parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) throw new IllegalArgumentException("\"" + text + "\" is not HOST:PORT");
        try {
            return new Address(
                    text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not HOST:PORT", e);
        }
    }

    /// Whether so many neighbouring ports exist from here on.
    boolean hasRoomFor(int ports) {
        return port == 0 || port + ports - 1 <= HIGHEST;
    }

    /// The address to bind to.
    public InetSocketAddress resolved() throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByName(host), port);
    }
}
