package io.windlass.gateway.web;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http1.Http1Config;
import io.windlass.gateway.web.LiveStream.Pace;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The web server: answers from the moment [#start] returns until [#close].
public final class LiveServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveServer.class);
    private static final java.util.logging.Logger LIBRARY =
            java.util.logging.Logger.getLogger("io.helidon");
    private static final Pace PACE = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(10));
    private static final int MOST_CONNECTIONS = 512;
    private static final int LONGEST_REQUEST_LINE = 4_096;
    private static final int LONGEST_HEADERS = 16_384;

    private final WebAddress address;
    private final Api api;
    private final ShareApi shares;
    private final AlertApi alerts;
    private final LiveStream stream;
    private @Nullable WebServer server;
    private @Nullable Thread beat;

    public LiveServer(WebAddress address, Views views) {
        this(address, views, PACE);
    }

    LiveServer(WebAddress address, Views views, Pace pace) {
        this.address = address;
        this.api = new Api(views);
        this.shares = new ShareApi(views.shares(), () -> views.live().get().at());
        this.alerts = new AlertApi(views);
        this.stream = new LiveStream(views.live(), pace);
    }

    /// Opens the port.
    ///
    /// @return this
    /// @throws IllegalStateException if the address cannot be bound; the message says which
    public LiveServer start() {
        LIBRARY.setLevel(Level.WARNING);
        var inet = resolve();
        if (!inet.isLoopbackAddress()) {
            LOG.warn("http={} warning=\"open to the network without a password\"", inet);
        }
        var built = server(inet);
        open(built);
        server = built;
        beat = Thread.ofVirtual().name("live-beat").start(stream::run);
        LOG.info("http={} port={}", inet.getHostAddress(), built.port());
        return this;
    }

    /// The port that was bound; of use when 0 was asked for.
    public int port() {
        return server == null ? address.port() : server.port();
    }

    int watchers() {
        return stream.watcherCount();
    }

    /// Ends every stream, then every connection.
    @Override
    public void close() {
        stream.close();
        if (beat != null) beat.interrupt();
        if (server != null) server.stop();
    }

    /// The library logs a port that is taken, and returns as if it served.
    private void open(WebServer built) {
        try {
            built.start();
        } catch (RuntimeException e) {
            throw unbound(e);
        }
        if (!built.isRunning()) throw unbound(null);
    }

    private IllegalStateException unbound(@Nullable RuntimeException cause) {
        return new IllegalStateException(
                "http: cannot listen on %s: another program has the port, or the address is not this machine's"
                        .formatted(address),
                cause);
    }

    private WebServer server(InetAddress inet) {
        return WebServer.builder()
                .address(inet)
                .port(address.port())
                .shutdownHook(false)
                .featuresDiscoverServices(false)
                .maxTcpConnections(MOST_CONNECTIONS)
                .maxPayloadSize(0)
                .shutdownGracePeriod(Duration.ofMillis(500))
                .connectionOptions(options -> options.readTimeout(Duration.ofSeconds(30)))
                .idleConnectionTimeout(Duration.ofMinutes(2))
                .addProtocol(
                        Http1Config.builder()
                                .maxPrologueLength(LONGEST_REQUEST_LINE)
                                .maxHeadersSize(LONGEST_HEADERS)
                                .build())
                .directHandlers(Errors.direct())
                .routing(new Routes(api, shares, alerts, stream)::addTo)
                .build();
    }

    private InetAddress resolve() {
        try {
            return InetAddress.getByName(address.host());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("http: no such host " + address.host(), e);
        }
    }
}
