package io.windlass.gateway.influx;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/// Debian's InfluxDB 1.6.7 on loopback, in a folder of the test's.
final class DebianInflux implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/influxd");

    private final Process process;
    private final int port;

    private DebianInflux(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static DebianInflux start(Path folder) throws IOException {
        if (!Files.isExecutable(PROGRAM)) missing();
        int port = freePort();
        var config = folder.resolve("influxdb.conf");
        Files.writeString(
                config,
                """
                reporting-disabled = true
                bind-address = "127.0.0.1:%d"
                [meta]
                  dir = "%s/meta"
                [data]
                  dir = "%s/data"
                  wal-dir = "%s/wal"
                [http]
                  bind-address = "127.0.0.1:%d"
                [monitor]
                  store-enabled = false
                """
                        .formatted(freePort(), folder, folder, folder, port));
        var process =
                new ProcessBuilder(PROGRAM.toString(), "-config", config.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("influxd.log").toFile())
                        .start();
        var influx = new DebianInflux(process, port);
        Awaitility.await("influxd").atMost(Duration.ofSeconds(30)).until(influx::listens);
        return influx;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void missing() {
        var message = PROGRAM + " is missing: apt-get install influxdb";
        if ("true".equals(System.getenv("CI"))) fail(message);
        abort(message);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
