package io.windlass.broker;

import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Properties;

/// A running MQTT 3.1.1 broker inside this process.
public final class EmbeddedBroker implements AutoCloseable {
    private static final int QUEUED_COMMANDS = 16_384;
    private static final int ATTEMPTS = 5;

    private final String host;
    private final Server server;
    private final int port;

    private EmbeddedBroker(String host, Server server, int port) {
        this.host = host;
        this.server = server;
        this.port = port;
    }

    /// Starts a broker that is open to everyone on this machine and keeps nothing.
    ///
    /// @param port 0 = any free one
    public static EmbeddedBroker start(String host, int port) throws IOException {
        return start(BrokerOptions.open(host, port));
    }

    /// Starts a broker; when this returns it accepts connections.
    ///
    /// @throws IOException if the port cannot be had or a file cannot be read
    public static EmbeddedBroker start(BrokerOptions options) throws IOException {
        DeepBuffers.enable();
        var users = options.users();
        var mayConnect = users.isPresent() ? Users.read(users.get()) : null;
        for (int attempt = 1; ; attempt++) {
            int port = options.port() == 0 ? freePort(options.host()) : options.port();
            try {
                var server = new Server();
                server.startServer(config(options, port), List.of(), null, mayConnect, null);
                return new EmbeddedBroker(options.host(), server, port);
            } catch (RuntimeException e) { // what Moquette throws when the port is taken
                if (options.port() != 0 || attempt == ATTEMPTS)
                    throw new IOException(
                            "cannot listen on %s:%d: %s".formatted(options.host(), port, cause(e)),
                            e);
            }
        }
    }

    /// Moquette could choose one itself, but may not know it yet when its start returns.
    private static int freePort(String host) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, 0));
            return socket.getLocalPort();
        }
    }

    private static String cause(Throwable e) {
        var cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : cause(cause);
    }

    /// The port that it listens on.
    public int port() {
        return port;
    }

    /// Where clients find it: `tcp://HOST:PORT`.
    public String uri() {
        var literal = host.contains(":") ? "[" + host + "]" : host;
        return "tcp://" + literal + ":" + port;
    }

    @Override
    public void close() {
        server.stopServer();
    }

    private static IConfig config(BrokerOptions options, int port) {
        var config = new MemoryConfig(new Properties());
        config.setProperty(IConfig.HOST_PROPERTY_NAME, options.host());
        config.setProperty(IConfig.PORT_PROPERTY_NAME, Integer.toString(port));
        config.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
        config.setProperty(
                IConfig.NETTY_MAX_BYTES_PROPERTY_NAME, Long.toString(options.maxMessage().bytes()));
        config.setProperty(IConfig.SESSION_QUEUE_SIZE, Integer.toString(QUEUED_COMMANDS));
        config.setProperty(IConfig.BUFFER_FLUSH_MS_PROPERTY_NAME, "0");
        var anonymous = Boolean.toString(options.users().isEmpty());
        config.setProperty(IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME, anonymous);
        config.setProperty(IConfig.PASSWORD_FILE_PROPERTY_NAME, "");
        var kept = options.dataDirectory();
        config.setProperty(
                IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, Boolean.toString(kept.isPresent()));
        kept.ifPresent(dir -> config.setProperty(IConfig.DATA_PATH_PROPERTY_NAME, dir.toString()));
        return config;
    }
}
