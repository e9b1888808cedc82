package io.windlass.broker;

import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import java.io.IOException;
import java.util.List;
import java.util.Properties;

/// A running MQTT 3.1.1 broker inside this process.
public final class EmbeddedBroker implements AutoCloseable {
    private static final int QUEUED_COMMANDS = 16_384;

    private final String host;
    private final Server server;

    private EmbeddedBroker(String host, Server server) {
        this.host = host;
        this.server = server;
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
        var server = new Server();
        var users = options.users();
        if (users.isPresent())
            server.startServer(config(options), List.of(), null, Users.read(users.get()), null);
        else server.startServer(config(options), List.of());
        return new EmbeddedBroker(options.host(), server);
    }

    /// The port that it listens on.
    public int port() {
        return server.getPort();
    }

    /// Where clients find it: `tcp://HOST:PORT`.
    public String uri() {
        var literal = host.contains(":") ? "[" + host + "]" : host;
        return "tcp://" + literal + ":" + port();
    }

    @Override
    public void close() {
        server.stopServer();
    }

    private static IConfig config(BrokerOptions options) {
        var config = new MemoryConfig(new Properties());
        config.setProperty(IConfig.HOST_PROPERTY_NAME, options.host());
        config.setProperty(IConfig.PORT_PROPERTY_NAME, Integer.toString(options.port()));
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
