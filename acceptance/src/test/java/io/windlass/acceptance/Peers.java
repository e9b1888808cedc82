package io.windlass.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Real programs of others, on loopback, in a folder of the test's.
final class Peers {
    private Peers() {}

    static Spawned mosquitto(Path folder, int port) throws IOException {
        var config = folder.resolve("mosquitto.conf");
        Files.writeString(
                config,
                "listener %d 127.0.0.1%nallow_anonymous true%npersistence false%nuser root%n"
                        .formatted(port));
        var program = Tools.program("mosquitto", "mosquitto");
        return Spawned.start("mosquitto", List.of(program, "-c", config.toString()), folder)
                .await("listens", () -> answers(port));
    }

    static Spawned influxd(Path folder, int port) throws IOException {
        var config = folder.resolve("influxdb.conf");
        Files.writeString(
                config,
                """
                reporting-disabled = true
                bind-address = "127.0.0.1:%d"
                [meta]
                  dir = "%s/influx/meta"
                [data]
                  dir = "%s/influx/data"
                  wal-dir = "%s/influx/wal"
                  query-log-enabled = false
                [http]
                  bind-address = "127.0.0.1:%d"
                  log-enabled = false
                [monitor]
                  store-enabled = false
                """
                        .formatted(Tools.freePort(), folder, folder, folder, port));
        var program = Tools.program("influxd", "influxdb");
        return Spawned.start("influxd", List.of(program, "-config", config.toString()), folder)
                .await("answers", () -> Http.status("http://127.0.0.1:" + port + "/ping") == 204);
    }

    static Spawned victoriaMetrics(Path folder, int port) throws IOException {
        var program = Tools.program("victoria-metrics", "victoria-metrics");
        return Spawned.start(
                        "victoria-metrics",
                        List.of(
                                program,
                                "-storageDataPath=" + folder.resolve("vm"),
                                "-httpListenAddr=127.0.0.1:" + port,
                                "-search.latencyOffset=0s",
                                "-retentionPeriod=100y"),
                        folder)
                .await("answers", () -> Http.status("http://127.0.0.1:" + port + "/health") == 200);
    }

    /// With the configuration that is shipped.
    static Spawned alertmanager(Path folder, int port) throws IOException {
        var program = Tools.program("prometheus-alertmanager", "prometheus-alertmanager");
        var config = Tools.repository().resolve("configs/alertmanager/alertmanager.yml");
        return Spawned.start(
                        "alertmanager",
                        List.of(
                                program,
                                "--config.file=" + config,
                                "--storage.path=" + folder.resolve("alertmanager"),
                                "--web.listen-address=127.0.0.1:" + port,
                                "--cluster.listen-address="),
                        folder)
                .await("answers", () -> answers(port));
    }

    static boolean answers(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
    }
}
