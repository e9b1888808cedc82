package io.windlass.gateway.alert;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real Alertmanager on loopback.
final class DebianAlertmanager {
    static final Path SHIPPED =
            Path.of("..", "configs", "alertmanager", "alertmanager.yml").toAbsolutePath();

    private static final boolean CI = "true".equals(System.getenv("CI"));

    private final Path folder;
    private final int port;
    private Process process;

    private DebianAlertmanager(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        this.process = launch();
    }

    static DebianAlertmanager start(Path folder) throws IOException {
        var server = new DebianAlertmanager(folder, freePort());
        server.awaitReady();
        return server;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }

    void again() throws IOException {
        process = launch();
        awaitReady();
    }

    /// What amtool answers.
    String amtool(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(program("amtool")));
        command.addAll(List.of(arguments));
        var tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return tool.waitFor() == 0 ? text : fail(text);
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(
                        program("prometheus-alertmanager"),
                        "--config.file=" + SHIPPED,
                        "--storage.path=" + folder.resolve("alertmanager"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--cluster.listen-address=")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("alertmanager.log").toFile())
                .start();
    }

    private void awaitReady() {
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(this::answers);
    }

    private boolean answers() throws IOException {
        if (!process.isAlive())
            throw new AssertionError(Files.readString(folder.resolve("alertmanager.log")));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
    }

    private static String program(String name) {
        for (var place : List.of("/usr/bin", "/usr/sbin", "/usr/local/bin")) {
            var program = Path.of(place, name);
            if (Files.isExecutable(program)) return program.toString();
        }
        var message = name + " is missing: apt-get install prometheus-alertmanager";
        return CI ? fail(message) : abort(message);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
