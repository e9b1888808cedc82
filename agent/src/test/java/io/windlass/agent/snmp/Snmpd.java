package io.windlass.agent.snmp;

import io.windlass.agent.shared.Shared;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Net-SNMP's agent, which knows the users that a test names.
final class Snmpd implements AutoCloseable {
    private static final String ENGINE = "windlass-test";

    private final Path folder;
    private final List<String> users;
    private final int port;
    private Process process;

    private Snmpd(Path folder, List<String> users) throws IOException {
        this.folder = folder;
        this.users = users;
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        this.process = started();
    }

    /// @param users lines of `createUser` and `rouser`
    static Snmpd start(Path folder, List<String> users) throws IOException {
        return new Snmpd(folder, users);
    }

    int port() {
        return port;
    }

    /// Off and on again: its boots count on, and its time begins at 0.
    void reboot() throws IOException {
        close();
        process = started();
    }

    /// The same as if it came from the factory: its boots begin at 0 too.
    void reset() throws IOException {
        close();
        Files.deleteIfExists(folder.resolve("state").resolve("snmpd.conf"));
        process = started();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Process started() throws IOException {
        var state = Files.createDirectories(folder.resolve("state"));
        var settings = folder.resolve("test.conf");
        Files.writeString(
                settings,
                "agentAddress udp:127.0.0.1:%d\nengineID %s\nsysDescr a test\nrocommunity public\n%s\n"
                        .formatted(port, ENGINE, String.join("\n", users)));
        var program = Shared.program("snmpd").toString();
        var command = List.of(program, "-f", "-r", "-Lo", "-C", "-c", settings.toString());
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("snmpd.log").toFile());
        builder.environment().put("SNMP_PERSISTENT_DIR", state.toString());
        return builder.start();
    }
}
